/** The Camunda engine: its configuration, commands, access, groups, tenants and forms. */
@ApplicationModule(displayName = "engine")
@NullMarked
package dk.raadslag.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
