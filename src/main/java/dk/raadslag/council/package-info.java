/** The regional employment council: its involvement in a case, its own recommendations, and the legality of what it decides. */
@ApplicationModule(displayName = "council")
@NullMarked
package dk.raadslag.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
