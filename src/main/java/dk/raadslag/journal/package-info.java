/** The matters and their record: what happened on a case, who did it, in which role and under which paragraph. */
@ApplicationModule(displayName = "journal")
@NullMarked
package dk.raadslag.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
