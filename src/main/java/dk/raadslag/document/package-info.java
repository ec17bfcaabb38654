/** The papers of a case as PDF, kept with their SHA-256. */
@ApplicationModule(displayName = "document")
package dk.raadslag.document;

import org.springframework.modulith.ApplicationModule;
