/** What the region knows beside the measurements: the report on its labour market of each half-year (§ 8, stk. 1), and its independent analyses (stk. 2, notes). */
@ApplicationModule(displayName = "analysis")
@NullMarked
package dk.raadslag.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
