/** What is looked up is kept until the transaction ends. */
@ApplicationModule(displayName = "lookup")
@NullMarked
package dk.raadslag.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
