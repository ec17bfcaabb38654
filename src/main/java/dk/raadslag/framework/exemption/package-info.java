/** Exemptions from the duty to use a framework agreement: application, assessment, the director's decision, and its reassessment (§ 9, stk. 4). */
@NullMarked
package dk.raadslag.framework.exemption;

import org.jspecify.annotations.NullMarked;
