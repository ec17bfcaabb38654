/** Access: sign-in, the acting person, the doors of the engine, regions as tenants, rules for accounts, jobs and tasks. */
@NamedInterface("access")
@NullMarked
package dk.raadslag.engine.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
