/** The result overview of a jobcentre (§ 8, stk. 1 and 2): its measurements beside those of others and beside what is required, as charts with their figures. */
@ApplicationModule(displayName = "overview")
@NullMarked
package dk.raadslag.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
