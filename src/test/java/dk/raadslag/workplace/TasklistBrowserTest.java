package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dk.raadslag.danish.Danish;
import dk.raadslag.support.Browser;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Tasklist;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A jobcentre refuses both dialogue and agreement, and the minister orders it out: the whole case, in a real browser. */
@RaadslagTest
class TasklistBrowserTest extends ProcessTest {

    private static final String WHY = "Det følger af sagens oplysninger.";

    @LocalServerPort
    int port;

    private final Map<String, Tasklist> desks = new HashMap<>();
    private Browser browser;
    private String number;

    @BeforeEach
    void openBrowser() {
        assumeTrue(Browser.installed().isPresent(), "Skipped: no Chromium here. Install it or set CHROMIUM_PATH.");
        browser = Browser.start();
    }

    @AfterEach
    void closeBrowser() {
        desks.forEach((role, tasklist) -> tasklist.picture("last-" + role));
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theSupervisorIsNotOfferedWhatIsAlwaysRefused() {
        String watched = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        String process = fixtures.call("council-involvement", watched, Map.of("stage", "REACTION"))
                .getId();
        Page overview =
                at("supervisor").open("/camunda/app/cockpit/default/#/process-instance/" + process + "/runtime");
        overview.locator(".raadslag-reads-only .btn-toolbar:has(.glyphicon-repeat)")
                .waitFor();
        at("supervisor").picture("00-supervisor");

        assertThat(overview.locator(".btn-toolbar:visible").count())
                .as("only to try failed jobs again")
                .isOne();
        for (String hidden : List.of(".glyphicon-remove", ".glyphicon-plus", ".glyphicon-pause")) {
            assertThat(overview.locator(".btn-toolbar:has(%s)".formatted(hidden))
                            .count())
                    .as(hidden)
                    .isOne();
        }
    }

    @Test
    @Tag("INV-02")
    void aCaseReachesTheMinisterOnlyThroughTheCouncil() {
        at("region-NJ")
                .start("Sag om alvorlige resultatproblemer")
                .select("Jobcenter", "Jobcenter Aalborg")
                .date("Periode fra", clock.today().minusYears(1))
                .date("Periode til", clock.today().minusDays(1))
                .choose("Opfølgning for modtagere af sygedagpenge (kommunal)")
                .choose("Lovgivningens krav til indsatsen er ikke opfyldt")
                .fill("Beskriv, hvad dokumentationen viser", "Hver anden samtale holdes for sent.")
                .choose("Jobindsats.dk")
                .picture("01-start")
                .send();
        jobs.run();
        String card = at("rd-NJ").card("Konstatér resultatproblem");
        assertThat(card).contains("Resultatproblem i Jobcenter Aalborg").doesNotContain("50");
        number = caseNumberOn(card);
        at("rd-NJ")
                .take("Konstatér resultatproblem")
                .choose("Jeg konstaterer et alvorligt resultatproblem")
                .picture("02-finding")
                .complete();
        assertThat(at("region-NJ").shows("Indkald til dialog")).isFalse();
        councilDiscusses("03-reaction");

        at("region-NJ")
                .take("Indkald til dialog")
                .date("Mødedato", clock.today().plusDays(30))
                .fill("Klokkeslæt og sted", "Aalborg, kl. 10")
                .fill("Dagsorden", "Resultaterne.")
                .complete();
        jobs.run();
        at("jc-municipal-0851")
                .take("Besvar indkaldelse til dialog")
                .choose("Vi deltager ikke")
                .fill("Begrundelse", WHY)
                .picture("04-answer")
                .complete();
        jobs.run();

        offerAnAgreement();
        councilDiscusses("05-agreement");
        at("rd-NJ")
                .take("Send skriftligt aftaletilbud")
                .choose("Send tilbuddet til parterne")
                .picture("06-offer")
                .complete();
        jobs.run();
        at("jc-municipal-0851")
                .take("Tag stilling til aftaletilbuddet")
                .choose("Vi afviser tilbuddet")
                .fill("Begrundelse", WHY)
                .picture("07-refusal")
                .complete();
        jobs.run();
        at("rd-NJ")
                .take("Tag stilling til, hvad der nu skal ske")
                .choose("Der kan ikke opnås enighed om en aftale")
                .fill("Begrundelse", WHY)
                .complete();
        jobs.run();

        recommendAnOrder();
        Tasklist minister = at("minister").take("Afgør indstilling");
        assertThat(minister.unfold("Sagens forløb"))
                .as("newest first")
                .containsSubsequence("(§ 11, stk. 2", "(§ 11, stk. 3)", "(§ 11, stk. 1");
        minister.choose("Giv pålæg")
                .choose("Opfølgning for modtagere af sygedagpenge")
                .date("Frist for gennemførelse", clock.today().plusMonths(6))
                .fill("Begrundelse eller spørgsmål", WHY)
                .picture("10-minister")
                .complete();
        jobs.run();

        carryTheOrderOut();
        assertFigures();
        Tasklist reader = at("minister");
        assertThat(reader.open("/sager/" + number).locator(".steps .done").count())
                .isEqualTo(3);
        assertThat(reader.open("/sager/" + number).locator("main").innerText()).contains("Sagen er afsluttet.");
        reader.picture("12-case");
    }

    /** What was typed as a Dane types it stands as it was meant on paper and in the rows. */
    private void assertFigures() {
        assertThat(file.paper(number, "agreement-offer"))
                .contains("1.240", "1.500,5", Danish.date(clock.today().plusDays(400)));
        assertThat(file.paper(number, "dialogue-invitation"))
                .contains(Danish.date(clock.today().plusDays(30)));
        assertThat(file.value(
                        "SELECT price::text FROM raadslag.award JOIN raadslag.minister_order o ON o.id = order_id WHERE case_number = ?",
                        number))
                .isEqualTo("250000.00");
    }

    private void offerAnAgreement() {
        at("region-NJ")
                .take("Udarbejd aftaleudkast")
                .fill("Hvordan forbedres indsatsen?", "Flere samtaler.")
                .fill("Hvornår er indsatsen forbedret?", "Inden et år.")
                .choose("Opfølgning for modtagere af sygedagpenge")
                .date("Aftalen begynder", clock.today().plusDays(60))
                .date("Aftalen udløber", clock.today().plusDays(425))
                .fill("Hvordan følges der op?", "Hvert kvartal.")
                .complete();
        jobs.run();
        at("region-NJ")
                .take("Fastsæt resultatkrav")
                .press("Tilføj resultatkrav")
                .inRow("Resultatkrav 1")
                .fill("Indikator", "Rettidige samtaler")
                .select("Indsatsområde", "Opfølgning for modtagere af sygedagpenge")
                .select("Datakilde", "Jobindsats.dk")
                .fill("Udgangspunkt", "1.240")
                .fill("Mål", "1.500,5")
                .choose("Resultatet skal stige")
                .fill("Enhed", "samtaler")
                .date("Frist", clock.today().plusDays(400))
                .outsideRows()
                .choose("Gem kravene, og gå videre")
                .picture("05-requirement")
                .complete();
        jobs.run();
        at("rd-NJ").take("Tilbyd konsulentbistand").choose("Nej").complete();
        jobs.run();
    }

    private void recommendAnOrder() {
        at("region-NJ")
                .take("Udarbejd indstilling")
                .fill("Begrundelse", WHY)
                .fill("Dokumentation", "Målinger fra Jobindsats.dk.")
                .choose("Opfølgning for modtagere af sygedagpenge")
                .picture("08-recommendation")
                .complete();
        jobs.run();
        at("jc-municipal-0851")
                .take("Afgiv høringssvar")
                .fill("Bemærkninger", "Vi er uenige.")
                .complete();
        councilDiscusses("09-recommendation");
        at("rd-NJ")
                .take("Tag stilling til indstillingen")
                .choose("Send indstillingen")
                .picture("09-director")
                .complete();
        jobs.run();
    }

    private void carryTheOrderOut() {
        at("jc-municipal-0851").take("Bekræft modtagelse").picture("11-order").complete();
        jobs.run();
        at("jc-municipal-0851")
                .take("Gennemfør udbud")
                .fill("Udbuddets forløb", "Udbuddet er holdt.")
                .complete();
        jobs.run();
        at("jc-municipal-0851")
                .take("Indgå kontrakt")
                .fill("Anden aktør", "Anden aktør A/S")
                .fill("Kontraktsum", "kr. 250.000")
                .fill("Begrundelse for valget", "Bedste tilbud.")
                .complete();
        jobs.run();
        jobs.fireTimer(number, "intermediateEvent_progressDue");
        at("jc-municipal-0851")
                .take("Gør status over gennemførelsen")
                .fill("Status", "Aktøren er i gang.")
                .complete();
        jobs.run();
        at("rd-NJ")
                .take("Vurdér efterlevelse")
                .choose("Ja, det er gennemført")
                .fill("Vurdering", WHY)
                .complete();
        jobs.run();
    }

    private static String caseNumberOn(String card) {
        Matcher number = Pattern.compile("Sag: (INT-NJ-\\d{4}-\\d+)").matcher(card);
        assertThat(number.find()).as(card).isTrue();
        return number.group(1);
    }

    private void councilDiscusses(String picture) {
        jobs.run();
        at("secretariat-NJ")
                .take("Udarbejd sagsfremstilling")
                .fill("Sagens oplysninger", "Samtaler holdes for sent.")
                .fill("Det, rådet skal drøfte", "Hvad bør regionen gøre?")
                .complete();
        jobs.run();
        at("rd-NJ")
                .take("Godkend sagsfremstilling")
                .choose("Godkend og send til rådet")
                .complete();
        jobs.run();
        at("council-chair-NJ")
                .take("Drøft sag i rådet")
                .choose("Sagen er drøftet")
                .date("Mødedato", clock.today())
                .choose("Rådet støtter")
                .fill("Rådets udtalelse", "Rådet er enigt.")
                .fill("Fremmøde", "Alle medlemmer.")
                .picture(picture)
                .complete();
        jobs.run();
        at("rd-NJ")
                .take("Kontrollér lovlighed")
                .choose("Ja, beslutningen er lovlig")
                .complete();
        jobs.run();
    }

    private Tasklist at(String group) {
        return desks.computeIfAbsent(group, role -> {
            String user = accounts.of(role);
            return browser.signIn(port, user, user);
        });
    }
}
