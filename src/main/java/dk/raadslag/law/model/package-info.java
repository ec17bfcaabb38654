/** The engine's parsed process models, and where they name beans, calls and decisions. */
@NullMarked
package dk.raadslag.law.model;

import org.jspecify.annotations.NullMarked;
