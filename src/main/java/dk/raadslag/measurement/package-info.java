/** Measurements of the results and effects of the effort in jobcentres (§ 8, stk. 2): what is measured, the files they come in, and their loading. */
@ApplicationModule(displayName = "measurement")
@NullMarked
package dk.raadslag.measurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
