/** What the law and the rules of the house demand, and how a refusal is said to a person. */
@ApplicationModule(displayName = "law")
package dk.raadslag.law;

import org.springframework.modulith.ApplicationModule;
