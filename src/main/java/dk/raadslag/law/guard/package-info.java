/** Checks running cases: acts before they are done, and engine commands that go around tasks. */
package dk.raadslag.law.guard;
