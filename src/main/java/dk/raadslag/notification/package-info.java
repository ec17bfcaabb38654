/** Letters to the parties of a case: written with the act that causes them, sent afterwards. */
@ApplicationModule(displayName = "notification")
package dk.raadslag.notification;

import org.springframework.modulith.ApplicationModule;
