/** Policy values that the law leaves open, and deadlines counted in Danish working days. */
@ApplicationModule(displayName = "deadline")
@NullMarked
package dk.raadslag.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
