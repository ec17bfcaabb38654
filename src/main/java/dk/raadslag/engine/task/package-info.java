/** The lists of tasks in Tasklist and Cockpit, and how many tasks there are, where there are many. */
@NullMarked
package dk.raadslag.engine.task;

import org.jspecify.annotations.NullMarked;
