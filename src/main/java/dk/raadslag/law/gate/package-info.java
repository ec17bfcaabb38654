/** The gate: checks models against the law table when they are deployed. */
@NullMarked
package dk.raadslag.law.gate;

import org.jspecify.annotations.NullMarked;
