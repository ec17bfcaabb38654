/** National goals and the regions' contracts with the minister: what was announced and agreed, for those who plan by it and carry it out (§ 7, stk. 1, and the notes). */
@ApplicationModule(displayName = "contract")
@NullMarked
package dk.raadslag.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
