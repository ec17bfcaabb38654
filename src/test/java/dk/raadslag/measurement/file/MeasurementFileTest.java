package dk.raadslag.measurement.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as Jobindsats.dk delivers them, and files as nobody should deliver them. */
class MeasurementFileTest {

    private static final String HEAD = "Område;Periode;Ydelsesgruppe;Indikator;Værdi;Antal personer\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void version2IsRead() throws IOException {
        List<Reading> readings = read("""
                [{"TableID": "y14d03", "Variables": [{"ID": 1, "Label": "Area"}, {"Label": "Periode"}, {"Label": "Ydelsesgruppe"},
                    {"Label": "Afgang til beskæftigelse (pct.)"}, {"Label": "Andel langvarige modtagere (pct.)"}],
                  "Meta": {"Data": [["ikke", "dette"]]},
                  "Data": [["Aalborg", "2023QMAT02", "A-dagpenge", "12,5", ".."], ["Hele landet", "2023QMAT02", "A-dagpenge", 7.25, null]]}]""");

        assertThat(readings).hasSize(4).allMatch(reading -> reading.fault() == null);
        assertThat(readings.get(0))
                .isEqualTo(new Reading(
                        1,
                        "Afgang til beskæftigelse (pct.)",
                        "Aalborg",
                        "A-dagpenge",
                        new Period(Period.Kind.ROLLING_YEAR, LocalDate.of(2023, 4, 1)),
                        new BigDecimal("12.5"),
                        null,
                        null,
                        null));
        assertThat(readings.get(1).missing()).isEqualTo("..");
        assertThat(readings.get(2).value()).isEqualByComparingTo("7.25");
        assertThat(readings.get(3).value()).isNull();
    }

    @Test
    void version3IsRead() throws IOException {
        List<Reading> readings = read("""
                {"columns": ["Område", "Periode", "Målgruppe", "Antal personer", "VARIGHED"],
                 "rows": [["Jobcenter Tårnby", "2024M05", "Sygedagpenge", 120, "-"], ["Jobcenter Tårnby", "2024M06", "Sygedagpenge", 118, 1234]]}""");

        assertThat(readings).extracting(Reading::population).containsExactly(120, 118);
        assertThat(readings).extracting(Reading::missing).containsExactly("-", null);
        assertThat(readings.get(1).value()).isEqualByComparingTo("1234");
    }

    @Test
    void csvIsReadInBothCharacterSets() throws IOException {
        String csv =
                HEAD + "Tårnby;2007K1;Kontanthjælp;VARIGHED;\"12,5\";80\r\n\r\nLæsø;2007M12;Kontanthjælp;VARIGHED;.;-";

        for (byte[] bytes : List.of(
                csv.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8),
                csv.getBytes(WINDOWS))) {
            List<Reading> readings = read(bytes);
            assertThat(readings).extracting(Reading::area).containsExactly("Tårnby", "Læsø");
            assertThat(readings).extracting(Reading::line).containsExactly(2L, 4L);
            assertThat(readings).extracting(Reading::fault).containsOnlyNulls();
            assertThat(readings.get(1).missing()).isEqualTo(".");
            assertThat(readings.get(1).population()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "-3|-3", "12,50|12.50", "1.234,5|1234.5", "12.345.678,9|12345678.9", "1234567|1234567"})
    void danishNumbersAreRead(String written, String number) throws IOException {
        assertThat(figure(written).value()).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "12.5", "1.234.567", "-0.5", "12.34,5"})
    void aPointIsNeverGuessedAt(String written) throws IOException {
        assertThat(figure(written).value()).isNull();
        assertThat(figure(written).fault()).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "∞",
                "1e5",
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1",
                "12 %",
                "0x10",
                "१२",
                "--",
                "...",
                "1,2,3",
                ",5",
                "5,"
            })
    void whatIsNoNumberIsAFaultAndNeverZero(String written) throws IOException {
        assertThat(figure(written).value()).isNull();
        assertThat(figure(written).missing()).isNull();
        assertThat(figure(written).fault()).contains("er ikke et tal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "..", " .. "})
    void aSignForMissingIsKeptAsMissing(String written) throws IOException {
        assertThat(figure(written).value()).isNull();
        assertThat(figure(written).missing()).isEqualTo(written.strip());
        assertThat(figure(written).fault()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2007M13", "2007Q5", "07M01", "maj 2007", "", "2007QMAT00", "20070", "1807"})
    void whatIsNoPeriodIsAFault(String written) throws IOException {
        assertThat(one(read(HEAD + "Tårnby;" + written + ";A-dagpenge;VARIGHED;1;1"))
                        .fault())
                .startsWith("Perioden »" + written + "«");
    }

    @Test
    void aRowOfAnotherLengthIsAFaultAndTheOthersAreRead() throws IOException {
        List<Reading> readings = read(
                HEAD + "Tårnby;2007\nTårnby;2007;A-dagpenge;VARIGHED;1;1;1;1\nTårnby;2007;A-dagpenge;VARIGHED;1;1\n");

        assertThat(readings).extracting(reading -> reading.fault() == null).containsExactly(false, false, true);
        assertThat(readings.get(0).fault()).isEqualTo("Rækken har 2 felter, men der er 6 kolonner.");
    }

    @Test
    void populationIsAWholeNumber() throws IOException {
        for (String people : List.of("1.234", "12,5", "-4", "99999999999")) {
            assertThat(one(read(HEAD + "Tårnby;2007;A-dagpenge;VARIGHED;1;" + people))
                            .fault())
                    .contains("»" + people + "«, er ikke et helt tal");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` `|er tom",
                "Område;Periode;Område;Indikator;Værdi\\na;b;c;d;e|to kolonner for det samme: »Område«",
                "Område;Periode;Ydelse;VARIGHED;VARIGHED\\na;b;c;d;e|to kolonner for det samme: »VARIGHED«",
                "Område;Periode;Indikator;Værdi\\na;b;c;d|mangler kolonnen »Ydelsesgruppe«",
                "Område,Periode,Ydelse,VARIGHED\\na,b,c,d|mangler kolonnen »Område«",
                "Område;Periode;Ydelse;Indikator;Værdi;Køn\\na;b;c;d;e;f|Kolonnen »Køn« kan ikke bruges",
                "Område;Periode;Ydelse;VARIGHED\\n|ingen rækker",
                "Område;Periode;Ydelse;VARIGHED\\na;b;c;\"d|fra linje 2",
                "Område;Periode;Ydelse;VARIGHED\\na;b;c;\"d\"e|fra linje 2",
                "{\"hej\": 1}|den form, som Jobindsats.dk leverer",
                "[1, 2, 3]|den form, som Jobindsats.dk leverer",
                "{\"rows\": [[1]], \"columns\": [\"a\"]}|før kolonnernes navne",
                "{\"columns\": 7}|mangler en liste",
                "{\"columns\": [\"Område\", \"Periode\", \"Ydelse\", \"VARIGHED\"], \"rows\": [7]}|mangler en liste",
                "{\"columns\": [\"Område\", \"Periode\", \"Ydelse\", \"VARIGHED\"], \"rows\": [[1, 2, 3, 4], [1, |efter række 2",
                "{\"columns\": [\"Område\", \"Periode\", \"Ydelse\", \"VARIGHED\"]}|ingen rækker",
                "{\"columns\": [NaN]}|kan ikke læses efter række"
            })
    void aFileThatIsNoTableIsRefused(String file, String because) {
        assertRefused(file.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), because);
    }

    @Test
    void brokenJsonIsRefused() {
        assertRefused("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "kan ikke læses efter række");
        assertRefused("{\"columns\": [\"\u00C3".getBytes(WINDOWS), "kan ikke læses efter række");
        assertRefused(
                ("{\"columns\": [\"" + "x".repeat(20_000) + "\"]}").getBytes(StandardCharsets.UTF_8),
                "kan ikke læses efter række");
        assertRefused(
                ("{\"columns\": [" + "1,".repeat(1_000) + "1]}").getBytes(StandardCharsets.UTF_8),
                "flere end 200 felter");
    }

    @Test
    void nestedCellsAndHugeNumbersAreFaultsOfTheirRow() throws IOException {
        List<Reading> readings = read("""
                {"columns": ["Område", "Periode", "Ydelse", "VARIGHED"],
                 "rows": [["a", "2007", "b", {"x": [1]}], ["a", "2007", "b", 1e999999999], ["a", "2007", "b", true], ["a", "2007", "b", 5]]}""");

        assertThat(readings).extracting(reading -> reading.fault() == null).containsExactly(false, false, false, true);
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() {
        byte[] head = HEAD.getBytes(StandardCharsets.UTF_8);
        byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        byte[] quoted = ("\"" + "x;\n".repeat(300_000)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> MeasurementFile.read(
                        () -> new SequenceInputStream(Collections.enumeration(
                                Stream.concat(Stream.of(head), Collections.nCopies(10, megabyte).stream())
                                        .map(ByteArrayInputStream::new)
                                        .map(InputStream.class::cast)
                                        .toList())),
                        reading -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("længere end 200000 tegn");
        assertThatThrownBy(() -> MeasurementFile.read(
                        () -> new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(quoted)),
                        reading -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("længere end 200000 tegn");
    }

    @Test
    void longTextsAndControlCharactersAreShownCut() throws IOException {
        assertThat(figure("x\u0007".repeat(100)).fault()).hasSizeLessThan(200).doesNotContain("\u0007");
    }

    private static void assertRefused(byte[] file, String because) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(Refusal.class).hasMessageContaining(because);
    }

    private static Reading figure(String written) throws IOException {
        return one(read(HEAD + "Tårnby;2007;A-dagpenge;VARIGHED;" + written + ";1"));
    }

    private static Reading one(List<Reading> readings) {
        assertThat(readings).hasSize(1);
        return readings.get(0);
    }

    private static List<Reading> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Reading> read(byte[] file) throws IOException {
        List<Reading> readings = new ArrayList<>();
        MeasurementFile.read(() -> new ByteArrayInputStream(file), readings::add);
        return readings;
    }
}
