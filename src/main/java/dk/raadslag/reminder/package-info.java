/** The daily letter to each role about its tasks that are late, and the letter about a case that stands still. It is good practice, no law: a reminder decides nothing. */
@ApplicationModule(displayName = "reminder")
@NullMarked
package dk.raadslag.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
