/** Moves running cases to a new version of their process, with a preview. */
@ApplicationModule(displayName = "migration")
package dk.raadslag.migration;

import org.springframework.modulith.ApplicationModule;
