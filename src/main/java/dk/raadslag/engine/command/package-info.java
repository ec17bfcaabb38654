/** The engine's commands: the kind of each, and the private fields that are read from them. */
@NamedInterface("command")
@NullMarked
package dk.raadslag.engine.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
