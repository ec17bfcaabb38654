package dk.raadslag.engine.form;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.Browser;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.RenderedForm;
import dk.raadslag.support.Visitor;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms of a test's own, filled in as a person does it in a browser and as a program does it over REST. */
@RaadslagTest
abstract class FormsInBrowser {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ProcessEngine engine;

    private Browser browser;
    RenderedForm rendered;
    FormDesk desk;

    @BeforeEach
    void openBrowser() {
        assumeTrue(Browser.installed().isPresent(), "Skipped: no Chromium here. Install it or set CHROMIUM_PATH.");
        String user = accounts.of(FormDesk.GROUP);
        Visitor visitor = new Visitor(port);
        visitor.logIn(user, user);
        desk = new FormDesk(engine, visitor);
        browser = Browser.start();
        rendered = browser.signIn(port, user, user).rendered();
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            desk.clear();
            browser.close();
        }
    }
}
