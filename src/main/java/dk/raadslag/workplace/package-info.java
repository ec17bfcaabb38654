/** The pages beside Tasklist: the case with its record, papers and letters, and the migration of running cases. */
@ApplicationModule(displayName = "workplace")
@NullMarked
package dk.raadslag.workplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
