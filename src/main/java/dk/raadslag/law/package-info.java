/** The law table: which act needs which earlier act or record, by which paragraph; below it the model, the gate and the guard. */
@ApplicationModule(displayName = "law")
package dk.raadslag.law;

import org.springframework.modulith.ApplicationModule;
