/** The sandbox in which expressions and decision tables of models are evaluated. */
package dk.raadslag.law.expression;
