/**
 * Over-approximate reachability analysis of the token flow by forward chaining on Horn clauses (Dowling and Gallier, 1984), with a
 * check for duplicated tokens at parallel joins on a structurally reduced flow graph (Murata, 1989). Pure: knows neither Spring, nor
 * the law table, nor a database. The theory and its proof are in ADR 8 and 8a.
 */
@NullMarked
package dk.raadslag.law.reachability;

import org.jspecify.annotations.NullMarked;
