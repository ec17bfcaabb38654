/** The engine's parsed process models, and where they name beans, calls and decisions. */
package dk.raadslag.law.model;
