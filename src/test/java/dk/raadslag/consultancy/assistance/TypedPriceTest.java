package dk.raadslag.consultancy.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.raadslag.consultancy.offer.ConsultancyDesk;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.notification.Letter;
import dk.raadslag.notification.Letters;
import dk.raadslag.support.Browser;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Tasklist;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A price that is typed as a Dane types it reaches the row, the paper and the letter as it was meant. */
@RaadslagTest
class TypedPriceTest extends ProcessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Letters letters;

    @LocalServerPort
    int port;

    @Test
    void aPriceReachesTheLetterAsItWasMeant() {
        assumeTrue(Browser.installed().isPresent(), "Skipped: no Chromium here. Install it or set CHROMIUM_PATH.");
        ConsultancyDesk consultancy = new ConsultancyDesk(context);
        consultancy.budget("500000");
        String number = consultancy.openCase();
        UUID commitment = consultancy.committed(number, "CAUSE_ANALYSIS", "200000");
        fixtures.call(
                "consultant-assistance",
                number,
                Map.of("partyKinds", "STATE,MUNICIPAL", "commitmentId", commitment.toString()));
        try (Browser browser = Browser.start()) {
            at(browser, "region-HS")
                    .take("Vælg konsulent")
                    .choose("En konsulent")
                    .fill("Konsulentens navn", "Konsulenthuset")
                    .fill("Aftalt pris", "kr. 150.000,-")
                    .complete();
            at(browser, "rd-HS").take("Giv tilsagn").choose("Der gives tilsagn").complete();
        }
        jobs.run();

        assertThat(consultancy.budget().committed()).isEqualByComparingTo("150000");
        assertThat(file.paper(number, "consultancy-commitment")).contains("150.000,00 kr.");
        assertThat(letters.of(CaseNumber.of(number)))
                .extracting(Letter::documentId)
                .isNotEmpty()
                .containsOnly(consultancy.commitment(commitment).documentId());
    }

    private Tasklist at(Browser browser, String group) {
        String user = accounts.of(group);
        return browser.signIn(port, user, user);
    }
}
