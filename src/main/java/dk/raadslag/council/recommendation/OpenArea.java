package dk.raadslag.council.recommendation;

import dk.raadslag.journal.CaseNumber;

/**
 * An effort area of the jobcentre that an open case is about.
 *
 * @param effortArea the code of the area
 * @param orderPossible whether an agreement on it was not reached, or not kept, so that an order may be recommended (§ 11, stk. 2)
 */
record OpenArea(String effortArea, CaseNumber caseNumber, boolean orderPossible) {}
