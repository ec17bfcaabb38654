/** The year of national goals, with the advice of Beskæftigelsesrådet, and of each region's contract with the minister (§ 7, stk. 1, and the notes). */
@ApplicationModule(displayName = "contract")
@NullMarked
package dk.raadslag.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
