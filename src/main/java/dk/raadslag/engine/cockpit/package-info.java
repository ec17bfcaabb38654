/** Answers what Cockpit asks about many running processes. */
@NullMarked
package dk.raadslag.engine.cockpit;

import org.jspecify.annotations.NullMarked;
