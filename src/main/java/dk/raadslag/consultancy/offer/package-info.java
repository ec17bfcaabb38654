/** Consultant assistance offered, answered and promised while an agreement is negotiated (§ 12). */
@NullMarked
package dk.raadslag.consultancy.offer;

import org.jspecify.annotations.NullMarked;
