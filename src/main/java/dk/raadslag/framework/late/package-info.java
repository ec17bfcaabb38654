/** What the responsible say of a sub-agreement or an exemption after its matter has closed (§ 9, stk. 3 and 4). */
@NamedInterface("late")
@NullMarked
package dk.raadslag.framework.late;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
