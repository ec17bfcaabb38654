/** Checks models at deployment against the law table. */
package dk.raadslag.law.gate;
