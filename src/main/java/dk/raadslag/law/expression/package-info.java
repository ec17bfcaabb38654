/** The sandbox in which expressions and decision tables of models are evaluated. */
@NullMarked
package dk.raadslag.law.expression;

import org.jspecify.annotations.NullMarked;
