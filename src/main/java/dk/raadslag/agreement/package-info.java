/** The written agreement to improve the effort (§ 11, stk. 1): offer, signatures, follow-up and evaluation. */
@ApplicationModule(displayName = "agreement")
package dk.raadslag.agreement;

import org.springframework.modulith.ApplicationModule;
