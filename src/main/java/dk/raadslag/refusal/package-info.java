/** Refusals in one Danish sentence, and checks of what a person typed. */
@ApplicationModule(displayName = "refusal")
@NullMarked
package dk.raadslag.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
