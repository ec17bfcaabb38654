/** Each region's contract of the year with the minister: negotiated, approved by the council, signed and carried out (§ 8, stk. 3, notes). */
@NullMarked
package dk.raadslag.contract.regional;

import org.jspecify.annotations.NullMarked;
