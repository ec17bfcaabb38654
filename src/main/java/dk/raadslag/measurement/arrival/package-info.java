/** How files with measurements come by themselves: from a folder, over HTTP, and made up for trying Rådslag out. */
@NamedInterface("arrival")
@NullMarked
package dk.raadslag.measurement.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
