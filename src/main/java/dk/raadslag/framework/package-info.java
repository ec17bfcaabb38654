/** Other providers and the state framework agreements with them, the duty to use them and exemptions from it (§ 9). */
@ApplicationModule(displayName = "framework")
package dk.raadslag.framework;

import org.springframework.modulith.ApplicationModule;
