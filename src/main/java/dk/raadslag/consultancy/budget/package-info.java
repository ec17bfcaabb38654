/** The consultant budgets of the regions: set by the director, reserved for offers, and what is left of them (§ 12). */
@NullMarked
package dk.raadslag.consultancy.budget;

import org.jspecify.annotations.NullMarked;
