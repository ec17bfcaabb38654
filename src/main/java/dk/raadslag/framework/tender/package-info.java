/** State framework tenders: from the need through council and director to the approval of the ministers (§ 9, stk. 1 and 2). */
@NullMarked
package dk.raadslag.framework.tender;

import org.jspecify.annotations.NullMarked;
