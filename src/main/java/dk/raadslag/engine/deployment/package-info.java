/** Limits of what may be deployed at once. */
@NamedInterface("deployment")
@NullMarked
package dk.raadslag.engine.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
