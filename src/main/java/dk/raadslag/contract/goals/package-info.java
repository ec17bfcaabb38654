/** The year of national goals, from their beginning with the advice of Beskæftigelsesrådet to the announcement (§ 7, stk. 1). */
@NullMarked
package dk.raadslag.contract.goals;

import org.jspecify.annotations.NullMarked;
