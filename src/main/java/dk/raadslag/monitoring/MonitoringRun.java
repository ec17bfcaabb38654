package dk.raadslag.monitoring;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;

/**
 * A run of the monitoring of a region's jobcentres in a quarter (§ 8, stk. 2).
 *
 * @param number its matter
 */
record MonitoringRun(CaseNumber number, RegionCode regionCode, Quarter quarter) {}
