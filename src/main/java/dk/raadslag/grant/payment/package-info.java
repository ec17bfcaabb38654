/** What the council granted, promised, reported on, paid and ended; and what tasks show of a grant as a whole (§ 8, stk. 3, with the notes). */
@NullMarked
package dk.raadslag.grant.payment;

import org.jspecify.annotations.NullMarked;
