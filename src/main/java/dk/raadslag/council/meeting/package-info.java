/** The meetings of the regional employment council: agenda, papers, what is said of each item, and minutes (§ 8, stk. 3). */
@NullMarked
package dk.raadslag.council.meeting;

import org.jspecify.annotations.NullMarked;
