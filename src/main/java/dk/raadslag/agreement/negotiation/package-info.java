/** An agreement's way from the first draft to the last signature, or to the record that none can be reached (§ 11, stk. 1 and 2). */
@NullMarked
package dk.raadslag.agreement.negotiation;

import org.jspecify.annotations.NullMarked;
