/** The case under § 11: the finding, the dialogue with the responsible parties, and the director's choice of reaction. */
@ApplicationModule(displayName = "intervention")
@NullMarked
package dk.raadslag.intervention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
