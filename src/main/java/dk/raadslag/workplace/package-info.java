/** What people see beside their tasks: the case with its record, its papers and its letters. */
@ApplicationModule(displayName = "workplace")
package dk.raadslag.workplace;

import org.springframework.modulith.ApplicationModule;
