/** The papers of a case as PDF, kept with their SHA-256. */
@ApplicationModule(displayName = "document")
@NullMarked
package dk.raadslag.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
