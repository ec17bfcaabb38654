/** The cooperation of the four regions about a national framework tender: each council and each director (§ 9, stk. 1, notes). */
@NullMarked
package dk.raadslag.framework.tender.cooperation;

import org.jspecify.annotations.NullMarked;
