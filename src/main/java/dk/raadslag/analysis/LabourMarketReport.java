package dk.raadslag.analysis;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;

/**
 * The report on a region's labour market in a half-year (§ 8, stk. 1).
 *
 * @param number its matter
 */
record LabourMarketReport(CaseNumber number, RegionCode regionCode, HalfYear halfYear) {}
