/** What those who run the program watch: work that is late, letters that wait, jobs that have failed. */
@ApplicationModule(displayName = "operation")
@NullMarked
package dk.raadslag.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
