/** Checks submitted forms on the server, and reads their fields for the acts. */
@NamedInterface("form")
package dk.raadslag.engine.form;

import org.springframework.modulith.NamedInterface;
