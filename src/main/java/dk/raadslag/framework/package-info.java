/** Other providers and the state framework agreements with them, the duty to use them and exemptions from it (§ 9). */
@ApplicationModule(displayName = "framework")
@NullMarked
package dk.raadslag.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
