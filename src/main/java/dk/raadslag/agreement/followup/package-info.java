/** An agreement in force: status reports, meetings, results and the final evaluation (§ 11, stk. 1). */
@NullMarked
package dk.raadslag.agreement.followup;

import org.jspecify.annotations.NullMarked;
