package dk.raadslag.measurement.file;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV as Danes write it: semicolons between the fields, the names of the columns in the first line, in UTF-8 or Windows-1252. */
final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setIgnoreEmptyLines(true)
            .get();
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private CsvTable() {}

    static void read(MeasurementFile.Source source, Table table) throws IOException {
        Charset charset = isUtf8(source) ? StandardCharsets.UTF_8 : WINDOWS;
        try (Bounded text = new Bounded(new InputStreamReader(source.open(), charset));
                CSVParser parser = CSVParser.parse(text, FORMAT)) {
            long line = 0;
            for (Iterator<CSVRecord> records = parser.iterator(); hasNext(records, line + 1); ) {
                CSVRecord record = records.next();
                line = Math.max(line + 1, parser.getCurrentLineNumber());
                Require.that(
                        record.size() <= MeasurementFile.MOST_COLUMNS,
                        "Linje %d har flere end %d felter.".formatted(line, MeasurementFile.MOST_COLUMNS));
                if (record.getRecordNumber() == 1) {
                    table.columns(record.toList());
                } else {
                    table.row(line, record.toList());
                }
                text.next();
            }
        }
    }

    /** The library tells an unclosed or misplaced quotation mark, and a broken stream, by the same exception. */
    private static boolean hasNext(Iterator<CSVRecord> records, long line) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException unreadable) {
            throw new Refusal(
                    "Filen kan ikke læses fra linje %d. Kontrollér anførselstegnene (\") dér.".formatted(line));
        }
    }

    private static boolean isUtf8(MeasurementFile.Source source) throws IOException {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] piece = new char[8192];
        try (InputStream bytes = source.open();
                Reader text = new InputStreamReader(bytes, strict)) {
            while (text.read(piece) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    /** Gives up on a record that does not end, before it fills the memory; passes over the byte order mark. */
    private static final class Bounded extends FilterReader {

        private static final int LONGEST_RECORD = 200_000;

        private int sinceRecord;

        Bounded(Reader text) throws IOException {
            super(new BufferedReader(text));
            in.mark(1);
            if (in.read() != MARK) {
                in.reset();
            }
        }

        @Override
        public int read(char[] target, int from, int most) throws IOException {
            int count = super.read(target, from, most);
            sinceRecord += Math.max(0, count);
            Require.that(
                    sinceRecord <= LONGEST_RECORD,
                    "En linje i filen er længere end %d tegn. Er et anførselstegn (\") ikke lukket?"
                            .formatted(LONGEST_RECORD));
            return count;
        }

        void next() {
            sinceRecord = 0;
        }
    }
}
