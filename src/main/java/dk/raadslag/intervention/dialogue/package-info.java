/** The dialogue that the region must enter with the responsible parties (§ 11, stk. 1). */
@NullMarked
package dk.raadslag.intervention.dialogue;

import org.jspecify.annotations.NullMarked;
