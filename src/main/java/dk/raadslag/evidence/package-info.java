/** Papers about the results of a jobcentre beside the measurements (§ 8, stk. 2): result audits, employment plans and what others have found. */
@ApplicationModule(displayName = "evidence")
@NullMarked
package dk.raadslag.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
