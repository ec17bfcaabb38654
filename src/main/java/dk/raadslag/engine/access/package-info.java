/** Who may do what: sign-in, the acting person, regions as tenants, rules for accounts, jobs and tasks. */
@NamedInterface("access")
package dk.raadslag.engine.access;

import org.springframework.modulith.NamedInterface;
