/** State framework tenders: from the need through council, director and ministers to the award (§ 9, stk. 1 and 2). */
@NullMarked
package dk.raadslag.framework.tender;

import org.jspecify.annotations.NullMarked;
