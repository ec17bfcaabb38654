/** What the council gives priority to in a year, within which it decides on the bottleneck grant (§ 8, stk. 3, with the notes). */
@NullMarked
package dk.raadslag.grant.criteria;

import org.jspecify.annotations.NullMarked;
