/** Close monitoring of the development while a case waits (§ 11, stk. 1). */
@NullMarked
package dk.raadslag.intervention.monitoring;

import org.jspecify.annotations.NullMarked;
