/** The regional employment council: its involvement in a case, its own recommendations, and the legality of what it decides. */
@ApplicationModule(displayName = "council")
package dk.raadslag.council;

import org.springframework.modulith.ApplicationModule;
