/** The Camunda engine: its configuration, groups, tenants, and what a person's form says. */
@ApplicationModule(displayName = "engine")
package dk.raadslag.engine;

import org.springframework.modulith.ApplicationModule;
