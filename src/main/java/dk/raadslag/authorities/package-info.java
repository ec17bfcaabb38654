/** The authorities of 2007: regions, municipalities, jobcentres, their responsible parties and the councils. */
@ApplicationModule(displayName = "authorities")
package dk.raadslag.authorities;

import org.springframework.modulith.ApplicationModule;
