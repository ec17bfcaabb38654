package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody finds the letters to their own roles in one place, and nobody else's. */
@RaadslagTest
class LetterPagesTest extends ProcessTest {

    private static final Pattern OLDER = Pattern.compile("/breve\\?efter=[0-9a-f-]+");
    private static final Pattern SUBJECT = Pattern.compile("<summary><span>Prøvebrev (\\d+)</span>");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPartyFindsItsLettersFromAllCases() {
        String first = fixtures.openCase("JC-0787", "SYGEDAGPENGE");
        String second = fixtures.openCase("JC-0787", "DAGPENGE");
        write(first, "jc-municipal-0787", 1, true);
        write(second, "jc-municipal-0787", 2, true);
        write(second, "jc-municipal-0787", 3, false);
        write(second, "rd-NJ", 4, true);

        String page = signedIn("jc-municipal-0787").get("/breve").body();

        assertThat(subjects(page)).containsExactly("2", "1");
        assertThat(page)
                .contains("/sager/" + first, "/sager/" + second, "Kære modtager af brev 1.")
                .doesNotContain("efter=");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        String number = fixtures.openCase("JC-0840", "SYGEDAGPENGE");
        int all = 2 * LetterPages.PAGE + 1;
        for (int letter = 1; letter <= all; letter++) {
            write(number, "jc-municipal-0840", letter, true);
        }
        Visitor reader = signedIn("jc-municipal-0840");
        List<String> read = new ArrayList<>();
        String path = "/breve";
        while (!path.isEmpty()) {
            String page = reader.get(path).body();
            read.addAll(subjects(page));
            Matcher older = OLDER.matcher(page);
            path = older.find() ? older.group() : "";
        }

        assertThat(read)
                .hasSize(all)
                .doesNotHaveDuplicates()
                .startsWith(all + "")
                .endsWith("1");
        assertThat(signedIn("jc-municipal-0787")
                        .get("/breve?efter=" + idOf(number, 5))
                        .body())
                .as("the place of somebody else's letter")
                .contains("Der er ikke flere breve.")
                .doesNotContain("Prøvebrev");
    }

    @Test
    void whoIsNotSignedInIsSentToTheSignInAndAnAddressThatNoPageHasIsRefused() {
        assertThat(new Visitor(port).get("/breve").statusCode()).isEqualTo(302);
        assertThat(signedIn("rd-NJ").get("/breve?efter=1%27--").statusCode()).isEqualTo(400);
        assertThat(signedIn("rd-NJ").get("/breve").body())
                .contains("<nav aria-label=\"Hovedmenu\">", "href=\"/breve\"");
    }

    private void write(String number, String group, int letter, boolean left) {
        jdbc.sql("""
                        INSERT INTO raadslag.letter (id, number, occasion, template, recipient_group, recipient_name, address, subject,
                            body, written_at, sent_at, next_attempt_at)
                        VALUES (gen_random_uuid(), :number, :subject, 'case-opened', :group, 'Modtageren', :address, :subject,
                            :body, now(), CASE WHEN :left THEN now() + :letter * interval '1 second' END, now())""")
                .param("number", number)
                .param("group", group)
                .param("subject", "Prøvebrev " + letter)
                .param("body", "Kære modtager af brev " + letter + ".")
                .param("address", left ? "Rådslag" : null)
                .param("left", left)
                .param("letter", letter)
                .update();
    }

    private String idOf(String number, int letter) {
        return jdbc.sql("SELECT id FROM raadslag.letter WHERE number = ? AND subject = ?")
                .params(number, "Prøvebrev " + letter)
                .query(String.class)
                .single();
    }

    private static List<String> subjects(String page) {
        return SUBJECT.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private Visitor signedIn(String group) {
        String user = accounts.of(group);
        Visitor reader = new Visitor(port);
        reader.logIn(user, user);
        return reader;
    }
}
