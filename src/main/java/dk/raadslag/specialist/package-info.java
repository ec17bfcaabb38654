/** Specialist knowledge that the region puts at the jobcentres' disposal by agreement, after council and minister (§ 10). */
@ApplicationModule(displayName = "specialist")
@NullMarked
package dk.raadslag.specialist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
