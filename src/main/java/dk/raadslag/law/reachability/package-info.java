/** Which elements a token can reach: forward chaining on Horn clauses over the token flow. Knows neither Spring nor the law table. */
package dk.raadslag.law.reachability;
