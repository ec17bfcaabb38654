package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.measurement.Imports;
import dk.raadslag.support.Accounts;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files with measurements are sent in on a page, which tells what became of them. */
@RaadslagTest
class MeasurementPagesTest {

    private static final String PAGE = "/maalinger";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final String FILE = """
            Område;Periode;Ydelsesgruppe;Antal personer;VARIGHED
            Jobcenter Viborg;1991;Sygedagpenge;20;30
            <b>Ingensteds</b>;1991;Sygedagpenge;20;30
            """;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Imports imports;

    @Test
    void theOfficeSendsAFileAndReadsWhatBecameOfIt() {
        Visitor office = signedIn("region-NJ");
        String list = office.get(PAGE).body();
        assertThat(list).contains("højst 200 MB", "Andel rettidige jobsamtaler (pct.)");

        HttpResponse<String> sent = send(office, token(list), "år 1991.csv", FILE);
        assertThat(sent.statusCode()).isEqualTo(302);
        String batch = sent.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
        assertThat(office.get(batch).body()).contains("år 1991.csv", "Filen er modtaget", "Venter på at blive indlæst");
        while (imports.loadNext()) {
            // until none waits
        }

        assertThat(office.get(batch).body())
                .contains("Indlæst", "1 måling er brugt", "&lt;b&gt;", ">3<")
                .doesNotContain("<b>");
        assertThat(office.get(PAGE).body()).contains("år 1991.csv");
        assertThat(send(office, token(list), "igen.csv", FILE).headers().firstValue("Location"))
                .hasValueSatisfying(again -> assertThat(again).endsWith(batch));
        assertThat(office.get(batch).body()).contains("modtaget før");
    }

    @Test
    void nobodySendsAFileByALinkFromElsewhereOrWithoutAFile() {
        Visitor office = signedIn("region-NJ");
        String token = token(office.get(PAGE).body());

        assertThat(send(office, "guessed", "a.csv", FILE).statusCode()).isEqualTo(403);
        assertThat(office.send(PAGE, "token=" + token).statusCode()).isEqualTo(400);
        assertThat(send(office, token, "tom.csv", "").statusCode()).isEqualTo(302);
        assertThat(office.get(PAGE).body()).contains("Vælg en fil med målinger");
        assertThat(office.get(PAGE + "/999999").statusCode()).isEqualTo(404);
        assertThat(office.get(PAGE + "/x").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rd-HS", "region-SD", "camunda-admin"})
    void directorsOfficesAndAdministratorsAreOfferedThePage(String group) {
        Visitor person = signedIn(group);

        assertThat(person.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(person.get("/sager").body()).contains("href=\"/maalinger\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secretariat-NJ",
                "council-NJ",
                "jc-municipal-0851",
                "jc-state-0851",
                "lbr-0851",
                "minister",
                "ams",
                "supervisor"
            })
    void othersDoNotFindIt(String group) {
        Visitor person = signedIn(group);

        assertThat(person.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(person.get(PAGE + "/1").statusCode()).isEqualTo(404);
        assertThat(send(person, "x", "a.csv", FILE).statusCode()).isEqualTo(404);
        assertThat(person.get("/sager").body()).doesNotContain("/maalinger");
    }

    @Test
    void strangersSignInFirst() {
        assertThat(new Visitor(port).get(PAGE).statusCode()).isEqualTo(302);
        assertThat(send(new Visitor(port), "x", "a.csv", FILE).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> send(Visitor visitor, String token, String name, String file) {
        return visitor.sendFile(PAGE, token, name, file);
    }

    private Visitor signedIn(String group) {
        String user = group.equals("camunda-admin") ? "admin" : accounts.of(group);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, group.equals("camunda-admin") ? "test" : user))
                .isEqualTo(200);
        return visitor;
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as("the page's token").isTrue();
        return token.group(1);
    }
}
