/** The follow-up of what a state framework agreement brings about (§ 9, stk. 1, general notes). */
@NamedInterface("review")
@NullMarked
package dk.raadslag.framework.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
