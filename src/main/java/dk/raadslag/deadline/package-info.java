/** Policy values that the law leaves open, and deadlines counted in Danish working days. */
@ApplicationModule(displayName = "deadline")
package dk.raadslag.deadline;

import org.springframework.modulith.ApplicationModule;
