/** The authorities of 2007: regions, municipalities, jobcentres, their responsible parties and the councils. */
@ApplicationModule(displayName = "authorities")
@NullMarked
package dk.raadslag.authorities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
