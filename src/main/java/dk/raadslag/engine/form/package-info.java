/** Checks submitted forms on the server, and reads their fields for the acts. */
@NamedInterface("form")
@NullMarked
package dk.raadslag.engine.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
