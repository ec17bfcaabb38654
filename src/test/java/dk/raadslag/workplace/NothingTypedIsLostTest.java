package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dk.raadslag.support.Browser;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Tasklist;
import dk.raadslag.support.Visitor;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person types into a form of Tasklist is there again, wherever and whenever the person comes back to it. */
@RaadslagTest
class NothingTypedIsLostTest extends ProcessTest {

    private static final String TASK = "Udarbejd sagsfremstilling";
    private static final String FACTS = "Sagens oplysninger";
    private static final String QUESTION = "Det, rådet skal drøfte";
    private static final String START = "Rådets egen indstilling";
    private static final String GROUNDS = "Begrundelse";
    private static final String MEETING = "Mødedato";
    private static final String PERSON = "typing-secretary";
    private static final String COLLEAGUE = "colleague-at-council";
    private static final String PATH = "/camunda/api/engine/engine/default/task/";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identityService;

    private Browser browser;
    private Tasklist secretary;
    private String task;

    @BeforeEach
    void aBriefIsToBeWritten() {
        assumeTrue(Browser.installed().isPresent(), "Skipped: no Chromium here. Install it or set CHROMIUM_PATH.");
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        fixtures.call("council-involvement", number, Map.of("stage", "REACTION"));
        task = progress.taskId(number, "userTask_prepareCouncilBrief");
        account(PERSON, "Sara", "secretariat-NJ", "council-chair-NJ");
        account(COLLEAGUE, "Vera", "secretariat-NJ");
        browser = Browser.start();
        secretary = signedIn(PERSON);
    }

    @AfterEach
    void nothingIsKept(TestInfo test) {
        if (browser != null) {
            secretary.picture("last-" + test.getDisplayName());
            browser.close();
        }
        identityService.deleteUser(PERSON);
        identityService.deleteUser(COLLEAGUE);
        assertThat(kept()).as("drafts of people who are gone").isEmpty();
    }

    @Test
    void aTaskIsAsItWasLeft() {
        secretary.take(TASK).fill(FACTS, "Samtaler holdes for sent.\nDet gælder hver anden.");
        assertThat(secretary.page().locator("body").innerText())
                .as("nothing is offered that does not work")
                .contains("Diagram")
                .doesNotContain("Tilføj kommentar", "Historik", "Sæt opfølgningsdato");
        assertThat(secretary.leaveFormAndReturn().value(FACTS)).as("at once").startsWith("Samtaler");
        secretary.fill(QUESTION, "Hvad bør regionen gøre?").waitUntilKept();
        assertTyped(secretary.leaveFormAndReturn());
        secretary.page().reload();
        assertTyped(secretary);
        secretary.picture("draft-kept");
        secretary.fill(QUESTION, "Hvad bør regionen gøre nu?").followLink("Se hele sagen og dokumenterne");
        secretary.page().goBack();
        assertTyped(secretary);
        try (Tasklist elsewhere = signedIn(PERSON)) {
            assertTyped(elsewhere.openTask(task));
            elsewhere.fill(FACTS, "Skrevet hjemme.").waitUntilKept();
        }
        secretary.fill(FACTS, "Skrevet på kontoret.");
        assertThat(secretary.saysAtForm("et andet sted")).contains("Hent det");
        secretary.picture("draft-conflict");
        assertThat(kept()).as("the older page wipes nothing").contains("Skrevet hjemme.");
        secretary.press("Behold det, der står her").waitUntilKept();
        assertThat(kept()).contains("Skrevet på kontoret.").doesNotContain("hjemme");

        try (Tasklist colleague = signedIn(COLLEAGUE)) {
            assertThat(colleague.openTask(task).value(FACTS)).isEmpty();
        }
        secretary.press("Ryd kladden").waitUntil("Kladden er ryddet");
        assertThat(secretary.value(FACTS)).isEmpty();
        secretary.press("Fortryd").waitUntilKept();
        assertThat(secretary.value(FACTS)).isEqualTo("Skrevet på kontoret.");
        secretary.complete();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aLostSessionLosesNothing() {
        secretary.openTask(task).fill(FACTS, "Før.").waitUntilKept();
        secretary.loseSession().fill(FACTS, "Før. Og efter.");
        assertThat(secretary.saysAtSignIn()).contains("Du er ikke længere logget ind", "det, du skrev, er gemt");
        secretary.picture("draft-lost-session").signInAgain();
        assertThat(secretary.value(FACTS)).isEqualTo("Før. Og efter.");
        secretary.waitUntilKept();
        assertThat(kept()).contains("Og efter.");

        secretary.loseSession().page().reload();
        secretary.signInAgain();
        assertThat(secretary.value(FACTS)).as("after a deep link").isEqualTo("Før. Og efter.");

        secretary.start(START).fill(GROUNDS, "Før.").fill(MEETING, "31.2.2026").waitUntilKept();
        secretary.loseSession().fill(GROUNDS, "Før og efter.");
        assertThat(secretary.saysAtSignIn()).contains("det, du skrev, er gemt");
        secretary.signInAgain().startForm();
        assertThat(secretary.value(GROUNDS)).isEqualTo("Før og efter.");
        assertThat(secretary.value(MEETING)).as("what was not understood, too").isEqualTo("31.2.2026");
        secretary.picture("draft-start");
    }

    @Test
    void whoWasFirstIsSaidAtTheForm() {
        secretary.openTask(task).fill(FACTS, "For sent.").waitUntilKept();
        Visitor colleague = claimed();
        secretary.press("Tag opgaven");
        assertThat(secretary.saysAtForm("taget af")).contains("Vera Vikar");
        secretary.picture("draft-taken");
        complete(colleague);

        secretary.fill(FACTS, "Alt for sent.");

        assertThat(secretary.saysAtForm("afsluttet af Vera Vikar")).contains("Kopiér det");
        secretary.picture("draft-too-late");
    }

    @Test
    void aLinkToAPageSurvivesTheSignIn() {
        for (String link : List.of("/sager?soeg=sygedagpenge+%26+aalborg&status=aaben", "/resultater", "/breve")) {
            Page page = secretary.loseSession().open(link);
            secretary.signInHere();
            page.waitForURL(url -> url.endsWith(link));
            page.locator("h1").first().waitFor();
        }
        Page tasklist = secretary.loseSession().open("/camunda/app/tasklist/default/?videre=//example.org/");
        secretary.signInHere();
        tasklist.locator("section.tasks-list").waitFor();
        assertThat(tasklist.url()).contains(":" + port + "/camunda/app/tasklist/");
    }

    @Test
    void whoHasTypedNothingIsToldOnceThatTheTaskIsDone() {
        secretary.openTask(task);
        assertThat(secretary.page().getByText("Luk opgaven").isVisible())
                .as("of a task that is not done, also to the keyboard and to who listens")
                .isFalse();
        complete(claimed());

        assertThat(secretary.saysAtForm("afsluttet af Vera Vikar")).doesNotContain("du har skrevet");
        assertThat(secretary.page().getByText("Luk opgaven").isVisible()).isTrue();
        assertThat(secretary
                        .page()
                        .getByText("Opgaven er afsluttet eller fjernet.")
                        .isVisible())
                .as("the same again above the form")
                .isFalse();
        secretary.picture("draft-nothing-typed");
    }

    /** The colleague has taken the task. */
    private Visitor claimed() {
        var colleague = new Visitor(port);
        colleague.logIn(COLLEAGUE, COLLEAGUE);
        colleague.post(PATH + task + "/claim", "{\"userId\": \"%s\"}".formatted(COLLEAGUE));
        return colleague;
    }

    private void complete(Visitor person) {
        person.post(
                PATH + task + "/submit-form",
                "{\"variables\": {\"briefFacts\": {\"value\": \"x\"}, \"briefQuestion\": {\"value\": \"y\"}}}");
    }

    private void assertTyped(Tasklist tasklist) {
        assertThat(tasklist.value(FACTS)).isEqualTo("Samtaler holdes for sent.\nDet gælder hver anden.");
        assertThat(tasklist.value(QUESTION)).startsWith("Hvad bør regionen gøre");
    }

    private String kept() {
        return String.join(
                "",
                jdbc.sql("SELECT fields::text FROM raadslag.unsent_form")
                        .query(String.class)
                        .list());
    }

    private void account(String id, String firstName, String... groups) {
        User person = identityService.newUser(id);
        person.setFirstName(firstName);
        person.setLastName("Vikar");
        person.setPassword(id);
        identityService.saveUser(person);
        List.of(groups).forEach(group -> identityService.createMembership(id, group));
    }

    private Tasklist signedIn(String user) {
        return browser.signIn(port, user, user);
    }
}
