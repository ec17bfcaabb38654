/** The director's choice of the next reaction to a confirmed problem (§ 11). */
@NullMarked
package dk.raadslag.intervention.reaction;

import org.jspecify.annotations.NullMarked;
