/** Requests of jobcentres for specialist knowledge: where they go, what the function answers and what it is used for (§ 10). */
@NullMarked
package dk.raadslag.specialist.request;

import org.jspecify.annotations.NullMarked;
