/** Dates, numbers and amounts as a Danish reader expects them. */
@ApplicationModule(displayName = "danish")
@NullMarked
package dk.raadslag.danish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
