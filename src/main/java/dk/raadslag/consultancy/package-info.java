/** Consultant assistance that the region finances as part of an agreement (§ 12): budget, offer, commitment, invoices. */
@ApplicationModule(displayName = "consultancy")
@NullMarked
package dk.raadslag.consultancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
