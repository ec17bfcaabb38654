/** The minister's order, who carries it out with which providers, and who pays (§ 11, stk. 4; § 9, stk. 3). */
@NullMarked
package dk.raadslag.order.execution;

import org.jspecify.annotations.NullMarked;
