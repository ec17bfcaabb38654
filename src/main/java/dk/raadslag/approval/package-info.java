/** What the regional office writes and the director approves or sends back before it is filed: reports, analyses, reviews. */
@ApplicationModule(displayName = "approval")
@NullMarked
package dk.raadslag.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
