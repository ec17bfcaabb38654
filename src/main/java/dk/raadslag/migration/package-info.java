/** Moves running cases to a new version of their process, with a preview. */
@ApplicationModule(displayName = "migration")
@NullMarked
package dk.raadslag.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
