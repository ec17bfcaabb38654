/** The recommendation to the minister, the order to use other providers, and its execution (§ 11, stk. 2-4). */
@ApplicationModule(displayName = "order")
@NullMarked
package dk.raadslag.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
