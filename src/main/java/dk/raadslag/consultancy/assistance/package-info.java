/** Who helps the jobcentre, what is delivered, and what is invoiced and paid for it (§ 12). */
@NullMarked
package dk.raadslag.consultancy.assistance;

import org.jspecify.annotations.NullMarked;
