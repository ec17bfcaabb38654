/** The matters and their record: what happened on a case, who did it, in which role and under which paragraph. */
@ApplicationModule(displayName = "journal")
package dk.raadslag.journal;

import org.springframework.modulith.ApplicationModule;
