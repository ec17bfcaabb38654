/** Letters to the parties of a case: written with the act that causes them, sent afterwards. */
@ApplicationModule(displayName = "notification")
@NullMarked
package dk.raadslag.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
