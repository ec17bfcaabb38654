/** The regional director's recommendation to the minister and the answer to it (§ 11, stk. 2-3). */
@NullMarked
package dk.raadslag.order.recommendation;

import org.jspecify.annotations.NullMarked;
