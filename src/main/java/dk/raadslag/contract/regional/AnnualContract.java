package dk.raadslag.contract.regional;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import java.util.UUID;

/** The contract of a region and year, on the goals that were announced for it. */
record AnnualContract(CaseNumber number, RegionCode regionCode, int year, CaseNumber goalsNumber, UUID goalsDraftId) {}
