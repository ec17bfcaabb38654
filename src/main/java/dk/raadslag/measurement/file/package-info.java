/** The forms in which measurements are delivered (JSON of Jobindsats.dk in two versions, CSV), read row by row. Knows no register and no database. */
@NamedInterface("file")
@NullMarked
package dk.raadslag.measurement.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
