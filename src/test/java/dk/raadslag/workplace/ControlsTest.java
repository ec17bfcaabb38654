package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dk.raadslag.support.Browser;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Tasklist;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What can be pressed on a page works for the person who sees it; what is always refused does not stand there. */
@RaadslagTest
class ControlsTest extends ProcessTest {

    private static final List<String> ON_THE_PAGE = List.of(
            "Rådslag Opgaver",
            "Sager og dokumenter",
            "Breve",
            "Genvejstaster",
            "Start forløb",
            "kopiér link til denne side",
            "glyphicon-resize-full",
            "Skema",
            "Diagram",
            "Beskrivelse");

    private static final String CONTROLS = """
            () => [...document.querySelectorAll('a, button, input, [tabindex], [ng-click]')]
                .filter(one => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !one.disabled && !one.querySelector('a, button, input'))
                .filter(one => !one.closest('.fjs-container, .tasks-list .task, .task-filter, .sorting-choice, .account, .app-switch, .region-toggle, .main-field'))
                .map(one => one.innerText.trim() || one.title || one.placeholder || one.getAttribute('uib-tooltip')
                    || one.firstElementChild.classList[1])""";

    @LocalServerPort
    int port;

    @Autowired
    TaskService taskService;

    private Browser browser;
    private Tasklist tasklist;
    private String task;

    @BeforeEach
    void aTaskIsThere() {
        assumeTrue(Browser.installed().isPresent(), "Skipped: no Chromium here. Install it or set CHROMIUM_PATH.");
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        fixtures.call("council-involvement", number, Map.of("stage", "REACTION"));
        task = progress.taskId(number, "userTask_prepareCouncilBrief");
        browser = Browser.start();
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            tasklist.picture("last-controls");
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"region-NJ", "rd-NJ", "jc-municipal-0851", "council-chair-NJ"})
    void whoDoesATaskIsOfferedOnlyWhatWorks(String group) {
        taskService.addCandidateGroup(task, group);
        Page page = openedBy(group);

        assertOffered("Tag opgaven");
        tasklist.press("Tag opgaven");
        assertOffered("Læg opgaven tilbage", "Afslut opgaven");
        assertThat(head().innerText()).contains("Test " + group);
        tasklist.press("Læg opgaven tilbage");
        button("Tag opgaven").waitFor();

        assertTabsWork(page);
        assertMenusWork(page);
    }

    @Test
    void whoOnlyReadsIsNotOfferedToTakeTheTask() {
        assertTabsWork(openedBy("supervisor"));
        assertOffered();

        taskService.setAssignee(task, accounts.of("secretariat-NJ"));
        tasklist.page().reload();
        head().getByText("test-secretariat-NJ").waitFor();
        assertOffered();
    }

    @Test
    void aColleagueIsNotOfferedToGiveTheTaskBack() {
        taskService.setAssignee(task, "a-colleague");
        openedBy("secretariat-NJ");
        head().getByText("a-colleague").waitFor();
        assertOffered();

        tasklist.close();
        openedBy("camunda-admin");
        tasklist.press("Fjern tildelingen");
        button("Tag opgaven").waitFor();
    }

    @Test
    void nobodyIsOfferedToChangeTheNameThatPapersAreSignedWith() {
        Page profile = signedIn("region-NJ").open("/camunda/app/welcome/default/");
        profile.getByText("Skift adgangskode").first().waitFor();

        assertThat(profile.locator(".user-profile-name").innerText()).isEqualTo("Test region-NJ");
        assertThat(profile.getByText("Ret profil").first().isVisible()).isFalse();
    }

    @Test
    void theChoicesOfAQuestionAreOneStopOfTheTabKey() {
        Page page = signedIn("region-NJ")
                .start("Sag om alvorlige resultatproblemer")
                .page();
        Locator question =
                page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Hvad viser dokumentationen?"));
        Locator second = question.getByRole(AriaRole.RADIO).nth(1);

        question.getByRole(AriaRole.RADIO).first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(second.isChecked()).isTrue();
        page.keyboard().press("Tab");
        assertThat(question.locator(":focus").count()).isZero();
        page.keyboard().press("Shift+Tab");
        assertThat(second.and(page.locator(":focus")).count()).isOne();
    }

    @Test
    void theWordsAreThereTheFirstTimeToo() {
        Page page = signedIn("region-NJ").page();
        page.evaluate("localStorage.clear()");
        page.route("**/locales/da.json*", words -> {
            page.waitForTimeout(3_000);
            words.resume();
        });
        page.reload();

        assertThat(page.locator("ol.sorting-choice").innerText()).contains("Oprettet");
        assertThat(page.locator("input.main-field").getAttribute("placeholder")).isEqualTo("Søg i opgaverne");
    }

    private Page openedBy(String group) {
        return signedIn(group).openTask(task).page();
    }

    private Tasklist signedIn(String group) {
        String user = accounts.of(group);
        tasklist = browser.signIn(port, user, user);
        return tasklist;
    }

    private Locator head() {
        return tasklist.page().locator("[cam-tasklist-task-meta]");
    }

    private Locator button(String name) {
        return tasklist.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** What stands there for everybody, and for those who can do more with the task. */
    private void assertOffered(String... more) {
        List.of(more)
                .forEach(name ->
                        button(name).and(tasklist.page().locator(":enabled")).waitFor());
        assertThat(tasklist.page().evaluate(CONTROLS))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ON_THE_PAGE.stream(), Stream.of(more)).toList());
    }

    private static void assertTabsWork(Page page) {
        tab(page, "Diagram", ".djs-container svg");
        tab(page, "Beskrivelse", ".tab-content:has-text('sekretariatsbistanden')");
        tab(page, "Skema", ".fjs-form");
        page.locator("button.maximize").click();
        page.locator("button.reset-regions").click();
        page.locator("button.maximize").waitFor();
    }

    private static void tab(Page page, String name, String shown) {
        page.locator(".nav-tabs").getByText(name).click();
        page.locator(shown).first().waitFor();
    }

    private static void assertMenusWork(Page page) {
        for (String dialog : List.of("Genvejstaster", "Start forløb")) {
            page.getByText(dialog).first().click();
            page.locator(".modal-content")
                    .getByText("Luk", new Locator.GetByTextOptions().setExact(true))
                    .click();
            page.locator(".modal-content")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        page.locator(".sort-direction").click();
        page.locator(".sort-direction.glyphicon-menu-up").waitFor();
        page.locator("input.main-field").click();
        page.locator(".dropdown-menu:visible").first().waitFor();
    }
}
