/** Consultant assistance that the region finances as part of an agreement (§ 12): budget, offer, commitment, invoices. */
@ApplicationModule(displayName = "consultancy")
package dk.raadslag.consultancy;

import org.springframework.modulith.ApplicationModule;
