package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.raadslag.consultancy.offer.ConsultancyDesk;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.notification.Letter;
import dk.raadslag.notification.Letters;
import dk.raadslag.support.Browser;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Tasklist;
import dk.raadslag.support.form.OfferConsultancyForm;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An amount, a number of persons and a date that are typed as a Dane types them reach the row, the paper and the letter as they were meant. */
@RaadslagTest
class TypedFiguresTest extends ProcessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Letters letters;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        assumeTrue(Browser.installed().isPresent(), "Skipped: no Chromium here. Install it or set CHROMIUM_PATH.");
        browser = Browser.start();
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aPriceReachesTheLetterAsItWasMeant() {
        ConsultancyDesk consultancy = new ConsultancyDesk(context);
        consultancy.budget("500000");
        String number = consultancy.openCase();
        UUID commitment = consultancy.committed(number, "CAUSE_ANALYSIS", "200000");
        fixtures.call(
                "consultant-assistance",
                number,
                Map.of("partyKinds", "STATE,MUNICIPAL", "commitmentId", commitment.toString()));
        at("region-HS")
                .take("Vælg konsulent")
                .choose("En konsulent")
                .fill("Konsulentens navn", "Konsulenthuset")
                .type("Aftalt pris", "kr. 150.000,-")
                .complete();
        at("rd-HS").take("Giv tilsagn").choose("Der gives tilsagn").complete();
        jobs.run();

        assertThat(consultancy.budget().committed()).isEqualByComparingTo("150000");
        assertThat(file.paper(number, "consultancy-commitment")).contains("150.000,00 kr.");
        assertThat(letters.of(CaseNumber.of(number)))
                .extracting(Letter::documentId)
                .isNotEmpty()
                .containsOnly(consultancy.commitment(commitment).documentId());
    }

    @Test
    void personsAndADateReachTheLetterAsTheyWereMeant() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        fixtures.call("improvement-agreement", number, Map.of("partyKinds", "MUNICIPAL"));
        table.draft(number, "SYGEDAGPENGE");
        LocalDate due = clock.today().plusMonths(10);
        at("region-NJ")
                .take("Fastsæt resultatkrav")
                .press("Tilføj resultatkrav")
                .inRow("Resultatkrav 1")
                .type("Indikator", "Personer i job")
                .select("Indsatsområde", "Opfølgning for modtagere af sygedagpenge")
                .select("Datakilde", "Jobindsats.dk")
                .type("Udgangspunkt", "1.240")
                .type("Mål", "1 500")
                .choose("Resultatet skal stige")
                .type("Enhed", "personer")
                .type("Frist", DateTimeFormatter.ofPattern("dd-MM-uu").format(due))
                .outsideRows()
                .choose("Gem kravene, og gå videre")
                .picture("typed-figures")
                .complete();
        office.as("rd-NJ").complete(number, new OfferConsultancyForm().consultancyChoice("NONE"));
        council.involve(number, "FOR");
        table.send(number);
        jobs.run();

        assertThat(file.values("""
                        SELECT trim_scale(baseline) || ' to ' || trim_scale(target) || ' by ' || due_date
                        FROM raadslag.result_requirement r JOIN raadslag.improvement_agreement a ON a.id = agreement_id
                        WHERE case_number = ?""", number)).containsExactly("1240 to 1500 by " + due);
        assertThat(file.paper(number, "agreement-offer")).contains("1.240 personer", "mindst 1.500", Danish.date(due));
        assertThat(letters.of(CaseNumber.of(number)))
                .filteredOn(letter -> letter.template().equals("agreement-offer"))
                .extracting(letter -> String.valueOf(letter.documentId()))
                .isNotEmpty()
                .containsOnly(file.value(
                        "SELECT id::text FROM raadslag.document WHERE number = ? AND type = 'agreement-offer'",
                        number));
    }

    private Tasklist at(String group) {
        String user = accounts.of(group);
        return browser.signIn(port, user, user);
    }
}
