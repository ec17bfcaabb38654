/** The council's own recommendations to the regional director, and the director's answers (§ 11, stk. 1 and 2). */
@NullMarked
package dk.raadslag.council.recommendation;

import org.jspecify.annotations.NullMarked;
