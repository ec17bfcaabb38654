package dk.raadslag.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case as the tables keep it, for whoever reads the file afterwards. */
@Component
public class CaseFile {

    private final Progress progress;
    private final JdbcClient jdbc;
    private final String marksOfAllTables;

    CaseFile(Progress progress, JdbcClient jdbc) {
        this.progress = progress;
        this.jdbc = jdbc;
        this.marksOfAllTables = marksOfAllTables(jdbc);
    }

    /** The case has ended with the outcome: nobody waits for anything, and each entry of its record says who, as what and by which paragraph. */
    public void assertEnded(String number, String status, String outcome) {
        assertThat(value(
                        "SELECT status || ' ' || outcome FROM raadslag.intervention_case WHERE case_number = ?",
                        number))
                .isEqualTo(status + " " + outcome);
        assertThat(progress.openTasks(number)).isEmpty();
        assertThat(progress.isRunning(number)).as("still running").isFalse();
        assertThat(values("SELECT effort_area FROM raadslag.active_area WHERE case_number = ?", number))
                .isEmpty();
        assertThat(values("""
                        SELECT act FROM raadslag.case_record r LEFT JOIN raadslag.role_group g ON g.name = r.role
                        WHERE number = ? AND (paragraph = '' OR text = ''
                            OR user_id NOT IN (CASE role WHEN 'Rådslag' THEN user_id ELSE 'test-' || g.id END, 'test-' || g.id || '-2'))""", number))
                .as("entries without person, role or paragraph")
                .isEmpty();
    }

    /** The record as "act role (paragraph)", oldest first, without the program's own entries. */
    public List<String> record(String number) {
        return values("""
                SELECT act || ' ' || g.id || ' (' || paragraph || ')' FROM raadslag.case_record r
                JOIN raadslag.role_group g ON g.name = r.role WHERE number = ? ORDER BY r.id""", number);
    }

    /** The letters of the matter as "letter recipient", in the order they were written. */
    public List<String> letters(String number) {
        return values(
                "SELECT template || ' ' || recipient_group FROM raadslag.letter WHERE number = ? ORDER BY written_at, recipient_group",
                number);
    }

    /** The types of the documents filed on the case, in the order they were filed. */
    public List<String> documents(String number) {
        return values("SELECT type FROM raadslag.document WHERE number = ? ORDER BY created_at", number);
    }

    /** The words of the latest document of the type on the case, with single blanks between them. */
    public String paper(String number, String type) {
        byte[] pdf = jdbc.sql(
                        "SELECT pdf FROM raadslag.document WHERE number = ? AND type = ? ORDER BY created_at DESC LIMIT 1")
                .params(number, type)
                .query(byte[].class)
                .single();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var words = new PDFTextStripper();
            words.setSortByPosition(true);
            return words.getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The stages in which the council was lawfully involved. */
    public List<String> stages(String number) {
        return values("SELECT stage FROM raadslag.council_involvement WHERE number = ? ORDER BY registered_at", number);
    }

    /** The status of each agreement of the case. */
    public List<String> agreements(String number) {
        return values(
                "SELECT status FROM raadslag.improvement_agreement WHERE case_number = ? ORDER BY created_at", number);
    }

    /** One value of the tables. */
    public String value(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).single();
    }

    /** One column of the tables. */
    public List<String> values(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).list();
    }

    /** Changes the tables past the program. */
    public void change(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    /** A mark of every table that is another as soon as a row has come, gone or changed. */
    public Map<String, String> marks() {
        Map<String, String> marks = new TreeMap<>();
        jdbc.sql(marksOfAllTables).query(row -> {
            marks.put(row.getString(1), row.getString(2));
        });
        return marks;
    }

    private static String marksOfAllTables(JdbcClient jdbc) {
        return jdbc
                .sql(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'raadslag' AND table_type = 'BASE TABLE'")
                .query(String.class)
                .stream()
                .map(
                        "SELECT '%1$s', count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) FROM raadslag.%1$s"
                                ::formatted)
                .collect(Collectors.joining(" UNION ALL "));
    }
}
