/** The call-offs of the responsible under state framework agreements: their sub-agreements, and the duty to make them (§ 9, stk. 3). */
@NamedInterface("calloff")
@NullMarked
package dk.raadslag.framework.calloff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
