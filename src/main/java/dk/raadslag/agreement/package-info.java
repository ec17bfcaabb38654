/** The written agreement to improve the effort (§ 11, stk. 1): offer, signatures, follow-up and evaluation. */
@ApplicationModule(displayName = "agreement")
@NullMarked
package dk.raadslag.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
