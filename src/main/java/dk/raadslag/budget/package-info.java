/** What the budgets of the regions have in common: their money, their year, and the one lock of a region. */
@NullMarked
package dk.raadslag.budget;

import org.jspecify.annotations.NullMarked;
