package dk.raadslag.engine.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.raadslag.support.Browser;
import dk.raadslag.support.IdentityProvider;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person follows a link to a task, signs in at the identity provider and signs out again, in a real browser. */
@RaadslagTest
class SingleSignOnBrowserTest extends ProcessTest {

    private static final String PERSON = "ida-nord";
    private static final String CLAIMS = """
            {"preferred_username": "%s", "given_name": "Ida", "family_name": "Nord", "groups": ["rd-NJ"], "acr": "%s"}""";
    private static final String LEVELS = "https://data.gov.dk/concept/core/nsis/loa/";

    @LocalServerPort
    int port;

    @Autowired
    IdentityProvider provider;

    @Autowired
    IdentityService identityService;

    private final List<String> asked = new ArrayList<>();
    private Browser browser;
    private Page page;

    @BeforeEach
    void openBrowser() throws IOException {
        assumeTrue(Browser.installed().isPresent(), "Skipped: no Chromium here. Install it or set CHROMIUM_PATH.");
        provider.start();
        browser = Browser.start();
        page = browser.window();
        page.route("**/fonts.googleapis.com/**", font -> font.abort());
        page.onRequest(request -> asked.add(request.url()));
    }

    @AfterEach
    void closeBrowser() {
        identityService.deleteUser(PERSON);
        if (browser != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/last-sign-on.png")));
            browser.close();
        }
    }

    @Test
    void aLinkToATaskSurvivesTheWayOverTheProvider() {
        String task = progress.taskId(desk.document("JC-0851", "SYGEDAGPENGE"), "userTask_confirmFinding");
        String link = "http://127.0.0.1:%d/camunda/app/tasklist/default/#/?task=%s".formatted(port, task);

        page.navigate(link);
        signInAtProvider("Low");
        page.getByText("lavere sikringsniveau, end Rådslag kræver").waitFor();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/sign-on.png")));
        signInAtProvider("Substantial");

        page.locator(
                        ".task-card h2, .task-header h2",
                        new Page.LocatorOptions().setHasText("Konstatér resultatproblem"))
                .first()
                .waitFor();
        page.locator(".fjs-form").last().waitFor();
        assertThat(page.url()).contains(task);
        assertThat(page.getByText("Ida Nord").first().innerText()).contains("Ida Nord");

        page.getByText("Ida Nord").first().click();
        page.getByText("Log ud").first().click();
        page.waitForCondition(() -> asked.stream().anyMatch(url -> url.startsWith(provider.issuer() + "/endsession")));
        button().waitFor();
    }

    private void signInAtProvider(String level) {
        button().click();
        page.locator("[name=username]").fill("a-subject");
        page.locator("[name=claims]").fill(CLAIMS.formatted(PERSON, LEVELS + level));
        page.locator("[type=submit]").click();
    }

    private Locator button() {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log ind med Prøvelogin"));
    }
}
