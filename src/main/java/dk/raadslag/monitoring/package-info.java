/** Monitoring of the results of the effort in jobcentres (§ 8, stk. 2): comparable jobcentres, deviations, timeliness, and the quarterly runs. */
@ApplicationModule(displayName = "monitoring")
@NullMarked
package dk.raadslag.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
