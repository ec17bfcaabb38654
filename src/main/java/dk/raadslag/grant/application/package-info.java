/** Applications for grants, to the council's decision and the money that it binds (§ 8, stk. 3, with the notes). */
@NullMarked
package dk.raadslag.grant.application;

import org.jspecify.annotations.NullMarked;
