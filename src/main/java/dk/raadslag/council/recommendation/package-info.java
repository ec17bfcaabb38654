/** The council's own recommendations to the director and to the national level (§ 8). */
@NullMarked
package dk.raadslag.council.recommendation;

import org.jspecify.annotations.NullMarked;
