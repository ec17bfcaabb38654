/** The grants of the state that the council decides on and the region administers: their types and budgets (§ 8, stk. 3, with the notes). */
@NullMarked
package dk.raadslag.grant;

import org.jspecify.annotations.NullMarked;
