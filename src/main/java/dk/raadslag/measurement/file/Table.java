package dk.raadslag.measurement.file;

import java.io.IOException;
import java.util.List;

/** Whoever is told of a table, row by row. */
interface Table {

    /** The names of the columns; always before the rows. */
    void columns(List<String> names) throws IOException;

    /** @param line in a CSV file the line, in a JSON file the number of the row */
    void row(long line, List<String> cells) throws IOException;
}
