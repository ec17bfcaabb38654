package dk.raadslag.measurement;

import dk.raadslag.measurement.file.Period;
import dk.raadslag.measurement.file.Reading;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Hands readings over to the database in the text form of {@code COPY}. What a figure is about is said in words the first time only, and by
 * its number afterwards; of what was said too long ago it is said again, under a new number.
 */
final class CopiedRows implements AutoCloseable {

    /** How many combinations of names are held at most. */
    static final int REMEMBERED = 50_000;

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NAME = 200;

    private final Map<Combination, Integer> numbers = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Combination, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };
    private int combinations;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(BUFFER + 8192);
    private long position;

    CopiedRows(CopyIn copy) {
        this.copy = copy;
    }

    void add(Reading reading) throws SQLException {
        field(++position);
        field(reading.line());
        combination(reading);
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

    private record Combination(String indicator, String area, String group, Period.Kind kind) {}

    private void combination(Reading reading) {
        if (reading.fault() != null || reading.period() == null) {
            said(null, null);
            return;
        }
        var combination = new Combination(
                reading.indicator(),
                reading.area(),
                reading.group(),
                reading.period().kind());
        Integer known = numbers.get(combination);
        if (known == null) {
            numbers.put(combination, ++combinations);
            said(combinations, combination);
        } else {
            said(known, null);
        }
    }

    private void said(@Nullable Integer number, @Nullable Combination words) {
        field(number);
        name(words == null ? null : words.indicator());
        name(words == null ? null : words.area());
        name(words == null ? null : words.group());
        field(words == null ? null : words.kind());
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
