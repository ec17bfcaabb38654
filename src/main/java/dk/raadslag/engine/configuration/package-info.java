/** Sets up the engine and translates its failures into refusals. */
@NullMarked
package dk.raadslag.engine.configuration;

import org.jspecify.annotations.NullMarked;
