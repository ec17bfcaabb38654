package dk.raadslag.measurement;

import dk.raadslag.measurement.file.Reading;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Hands readings over to the database in the text form of {@code COPY}. */
final class CopiedRows implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NAME = 200;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(BUFFER + 8192);
    private long position;

    CopiedRows(CopyIn copy) {
        this.copy = copy;
    }

    void add(Reading reading) throws SQLException {
        field(++position);
        field(reading.line());
        name(reading.indicator());
        name(reading.area());
        name(reading.group());
        field(reading.period() == null ? null : reading.period().kind());
        field(reading.period() == null ? null : reading.period().first());
        field(reading.value() == null ? null : reading.value().toPlainString());
        field(reading.missing());
        field(reading.population());
        name(reading.fault());
        text.setCharAt(text.length() - 1, '\n');
        if (text.length() >= BUFFER) {
            flush();
        }
    }

    long count() {
        return position;
    }

    void end() throws SQLException {
        flush();
        copy.endCopy();
    }

    /** Gives up what has not ended; its transaction cannot go on then. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void field(@Nullable Object value) {
        text.append(value == null ? "\\N" : value).append('\t');
    }

    /** A text from outside: cut, and without signs that mean something to the database. */
    private void name(@Nullable String name) {
        if (name == null) {
            field(null);
            return;
        }
        for (int i = 0; i < Math.min(name.length(), LONGEST_NAME); i++) {
            char sign = name.charAt(i);
            text.append(sign == '\\' || Character.isISOControl(sign) ? '\uFFFD' : sign);
        }
        text.append('\t');
    }
}
