/** The law table: acts, their preconditions and paragraphs. Below it the models, the reachability analysis, the gate and the guard. */
@ApplicationModule(displayName = "law")
@NullMarked
package dk.raadslag.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
