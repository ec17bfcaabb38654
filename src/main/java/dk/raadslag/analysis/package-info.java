/** What the region knows of its labour market: the report of each half-year, written, approved and made available (§ 8, stk. 1). */
@ApplicationModule(displayName = "analysis")
@NullMarked
package dk.raadslag.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
