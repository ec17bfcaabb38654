/** Checks running cases: acts before they are done, and engine commands that change a case other than by its tasks. */
@NullMarked
package dk.raadslag.law.guard;

import org.jspecify.annotations.NullMarked;
