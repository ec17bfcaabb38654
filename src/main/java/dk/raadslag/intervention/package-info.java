/** The case under § 11: the finding, the dialogue with the responsible parties, and the director's choice of reaction. */
@ApplicationModule(displayName = "intervention")
package dk.raadslag.intervention;

import org.springframework.modulith.ApplicationModule;
