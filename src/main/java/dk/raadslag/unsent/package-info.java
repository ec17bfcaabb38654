/** What a person has typed into a form and not sent yet. */
@ApplicationModule(displayName = "unsent")
@NullMarked
package dk.raadslag.unsent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
