package dk.raadslag.measurement.file;

import dk.raadslag.refusal.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file with measurements. It is read in constant memory, whatever is in it; one that is no such file is refused as a whole. */
public final class MeasurementFile {

    /** The most columns of a table. */
    static final int MOST_COLUMNS = 200;

    /** The longest text of a cell. */
    static final int LONGEST_CELL = 10_000;

    private MeasurementFile() {}

    /** Opens the file from its beginning; it is read twice. */
    @FunctionalInterface
    public interface Source {

        InputStream open() throws IOException;
    }

    /** Whoever takes what the file says of one figure. */
    @FunctionalInterface
    public interface Sink {

        void take(Reading reading) throws IOException;
    }

    /** Hands over all figures of the file, good and bad, in their order. */
    public static void read(Source source, Sink sink) throws IOException {
        Readings readings = new Readings(sink);
        if (isJson(source)) {
            try (InputStream bytes = source.open()) {
                JsonTable.read(bytes, readings);
            }
        } else {
            CsvTable.read(source, readings);
        }
        readings.requireSome();
    }

    private static boolean isJson(Source source) throws IOException {
        try (InputStream bytes = new BufferedInputStream(source.open(), 1024)) {
            int first = bytes.read();
            while (first == 0xEF || first == 0xBB || first == 0xBF || first >= 0 && first <= ' ') {
                first = bytes.read();
            }
            if (first < 0) {
                throw new Refusal("Filen er tom. Send en fil med målinger.");
            }
            return first == '[' || first == '{';
        }
    }
}
