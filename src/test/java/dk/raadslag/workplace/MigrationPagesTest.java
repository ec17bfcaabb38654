package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.NewVersions;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator moves running cases to a new version of their process. */
@RaadslagTest
class MigrationPagesTest extends ProcessTest {

    private static final String PAGE = "/flytning/improvement-agreement";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    NewVersions versions;

    String number;

    @BeforeEach
    void aCaseIsBehind() {
        number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        versions.deploy(
                "improvement-agreement",
                model -> model.replace("name=\"Inddrag rådet i aftaleudkastet\"", "name=\"Hør rådet\""));
    }

    @AfterEach
    void removeTheNewVersion() {
        versions.remove();
    }

    @Test
    void theAdministratorSeesWhichCasesCanMoveAndMovesThem() {
        Visitor administrator = signedIn("admin", "test");
        assertThat(administrator.get("/flytning").body()).contains("Aftale om forbedring");
        String preview = administrator.get(PAGE).body();
        assertThat(preview).contains(number, "flytningen afprøvet og fortrudt igen", "Flyt 1 sag");

        assertThat(administrator.send(PAGE, "token=" + token(preview)).statusCode())
                .isEqualTo(302);

        assertThat(administrator.get(PAGE).body()).contains("1 sag er flyttet.", "følger den nyeste version");
        assertThat(file.value(
                        "SELECT user_id || ': ' || text FROM raadslag.case_record WHERE number = ? AND act = 'moveToVersion'",
                        number))
                .isEqualTo(
                        "admin: Sagen følger nu version 2 af »Aftale om forbedring (§ 11, stk. 1)« i stedet for version 1.");
    }

    @Test
    void nobodyMovesCasesByALinkFromElsewhere() {
        Visitor administrator = signedIn("admin", "test");
        administrator.get(PAGE);

        assertThat(administrator.send(PAGE, "token=guessed").statusCode()).isEqualTo(403);
        assertThat(administrator.get(PAGE).body()).contains("Flyt 1 sag");
    }

    @Test
    void othersDoNotFindThePages() {
        String director = accounts.of("rd-NJ");
        Visitor person = signedIn(director, director);

        assertThat(person.get("/flytning").statusCode()).isEqualTo(404);
        assertThat(person.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(person.send(PAGE, "token=x").statusCode()).isEqualTo(404);
        assertThat(person.get("/sager").body()).doesNotContain("/flytning");
        assertThat(new Visitor(port).get(PAGE).statusCode()).isEqualTo(302);
    }

    private Visitor signedIn(String user, String password) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, password)).isEqualTo(200);
        return visitor;
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as("the page's token").isTrue();
        return token.group(1);
    }
}
