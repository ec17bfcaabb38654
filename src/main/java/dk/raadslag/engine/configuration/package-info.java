/** Sets up the engine and translates its failures into refusals. */
package dk.raadslag.engine.configuration;
