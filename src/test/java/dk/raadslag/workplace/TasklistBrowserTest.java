package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.raadslag.support.Browser;
import dk.raadslag.support.Office;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Tasklist;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A jobcentre refuses both dialogue and agreement, and the minister orders it out: the whole case, in a real browser. */
@RaadslagTest
class TasklistBrowserTest {

    private static final String WHY = "Det følger af sagens oplysninger.";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Tasklist> desks = new HashMap<>();
    private Browser browser;

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
    @Tag("INV-02")
    void aCaseReachesTheMinisterOnlyThroughTheCouncil() {
        at("region-NJ")
                .start("Indsats ved resultatproblemer")
                .select("Jobcenter", "Jobcenter Aalborg")
                .date("Periode fra", office.today().minusYears(1))
                .date("Periode til", office.today().minusDays(1))
                .choose("Opfølgning for modtagere af sygedagpenge (kommunal)")
                .choose("Lovgivningens krav til indsatsen er ikke opfyldt")
                .fill("Hvad viser dokumentationen i ord?", "Hver anden samtale holdes for sent.")
                .choose("Jobindsats.dk")
                .picture("01-start")
                .send();
        office.runJobs();
        assertThat(at("rd-NJ").card("Konstatér resultatproblem")).contains("Sag: " + caseNumber("FINDING"));
        at("rd-NJ")
                .take("Konstatér resultatproblem")
                .choose("Jeg konstaterer et alvorligt resultatproblem")
                .picture("02-finding")
                .complete();
        assertThat(at("region-NJ").shows("Indkald til dialog")).isFalse();
        councilDiscusses("03-reaction");

        at("region-NJ")
                .take("Indkald til dialog")
                .date("Mødedato", office.today().plusDays(30))
                .fill("Sted og tidspunkt", "Aalborg, kl. 10")
                .fill("Dagsorden", "Resultaterne.")
                .complete();
        office.runJobs();
        at("jc-municipal-0851")
                .take("Besvar indkaldelse til dialog")
                .choose("Vi deltager ikke")
                .fill("Begrundelse", WHY)
                .picture("04-answer")
                .complete();
        office.runJobs();

        offerAnAgreement();
        councilDiscusses("05-agreement");
        at("rd-NJ")
                .take("Send skriftligt aftaletilbud")
                .choose("Send tilbuddet til parterne")
                .picture("06-offer")
                .complete();
        office.runJobs();
        at("jc-municipal-0851")
                .take("Tag stilling til aftale")
                .choose("Vi afviser tilbuddet")
                .fill("Begrundelse", WHY)
                .picture("07-refusal")
                .complete();
        office.runJobs();
        at("rd-NJ")
                .take("Konstatér, at aftale ikke kan opnås")
                .choose("Der kan ikke opnås enighed om en aftale")
                .fill("Begrundelse", WHY)
                .complete();
        office.runJobs();

        recommendAnOrder();
        at("minister")
                .take("Afgør indstilling")
                .choose("Giv pålæg")
                .choose("Opfølgning for modtagere af sygedagpenge")
                .choose("De ansvarlige gennemfører selv udbud af indsatsområdet")
                .date("Frist for gennemførelse", office.today().plusMonths(6))
                .picture("10-minister")
                .complete();
        office.runJobs();

        carryTheOrderOut();
        String number = caseNumber("CLOSED");
        Tasklist reader = at("minister");
        assertThat(reader.open("/sager/" + number).locator(".steps .done").count())
                .isEqualTo(3);
        assertThat(reader.open("/sager/" + number).locator("main").innerText()).contains("Sagen er afsluttet.");
        reader.picture("12-case");
    }

    private void offerAnAgreement() {
        at("region-NJ")
                .take("Udarbejd aftaleudkast")
                .fill("Hvordan forbedres indsatsen?", "Flere samtaler.")
                .fill("Hvornår er indsatsen forbedret?", "Inden et år.")
                .choose("Opfølgning for modtagere af sygedagpenge")
                .date("Aftalen begynder", office.today().plusDays(60))
                .date("Aftalen udløber", office.today().plusDays(425))
                .fill("Hvordan følges der op?", "Hvert kvartal.")
                .complete();
        office.runJobs();
        at("region-NJ")
                .take("Stil resultatkrav")
                .choose("Gem kravet herunder – det er det sidste")
                .fill("Indikator", "Rettidige samtaler")
                .select("Indsatsområde", "Opfølgning for modtagere af sygedagpenge")
                .select("Datakilde", "Jobindsats.dk")
                .fill("Udgangspunkt", "50")
                .fill("Mål", "90")
                .choose("Resultatet skal op")
                .fill("Enhed", "procent")
                .date("Frist", office.today().plusDays(400))
                .picture("05-requirement")
                .complete();
        office.runJobs();
        at("rd-NJ").take("Tilbyd konsulentbistand").choose("Nej").complete();
        office.runJobs();
    }

    private void recommendAnOrder() {
        at("region-NJ")
                .take("Udarbejd indstilling")
                .fill("Begrundelse", WHY)
                .fill("Dokumentation", "Målinger fra Jobindsats.dk.")
                .choose("Opfølgning for modtagere af sygedagpenge")
                .choose("De ansvarlige gennemfører selv udbud af indsatsområdet")
                .picture("08-recommendation")
                .complete();
        office.runJobs();
        councilDiscusses("09-recommendation");
        at("rd-NJ").take("Beslut indstilling").choose("Send indstillingen").complete();
        office.runJobs();
        at("jc-municipal-0851")
                .take("Afgiv høringssvar")
                .fill("Bemærkninger", "Vi er uenige.")
                .complete();
        office.runJobs();
        at("rd-NJ").take("Afsend indstilling").complete();
        office.runJobs();
    }

    private void carryTheOrderOut() {
        at("jc-municipal-0851").take("Bekræft modtagelse").picture("11-order").complete();
        office.runJobs();
        at("jc-municipal-0851")
                .take("Gennemfør udbud")
                .fill("Udbuddets forløb", "Udbuddet er holdt.")
                .complete();
        office.runJobs();
        at("jc-municipal-0851")
                .take("Indgå kontrakt")
                .fill("Anden aktør", "Anden aktør A/S")
                .fill("Kontraktsum", "250000")
                .fill("Begrundelse for valget", "Bedste tilbud.")
                .complete();
        office.runJobs();
        office.fireTimer(caseNumber("OPEN"), "intermediateEvent_progressDue");
        at("jc-municipal-0851")
                .take("Indberet fremdrift")
                .fill("Fremdrift", "Aktøren er i gang.")
                .complete();
        office.runJobs();
        at("rd-NJ")
                .take("Vurdér efterlevelse")
                .choose("Ja, det er gennemført")
                .fill("Vurdering", WHY)
                .complete();
        office.runJobs();
    }

    private String caseNumber(String status) {
        return jdbc.sql(
                        "SELECT case_number FROM raadslag.intervention_case WHERE jobcentre_id = 'JC-0851' AND status = ? ORDER BY opened_at DESC LIMIT 1")
                .param(status)
                .query(String.class)
                .single();
    }

    private void councilDiscusses(String picture) {
        office.runJobs();
        at("secretariat-NJ")
                .take("Udarbejd sagsfremstilling")
                .fill("Sagens oplysninger", "Samtaler holdes for sent.")
                .fill("Det rådet skal drøfte", "Hvad bør regionen gøre?")
                .complete();
        office.runJobs();
        at("rd-NJ")
                .take("Godkend sagsfremstilling")
                .choose("Godkend og send til rådet")
                .complete();
        office.runJobs();
        at("council-chair-NJ")
                .take("Drøft sag i rådet")
                .choose("Sagen er drøftet")
                .date("Mødedato", office.today())
                .choose("For")
                .fill("Rådets udtalelse", "Rådet er enigt.")
                .fill("Fremmøde", "Alle medlemmer.")
                .picture(picture)
                .complete();
        office.runJobs();
        at("rd-NJ")
                .take("Kontrollér lovlighed")
                .choose("Ja, beslutningen er lovlig")
                .complete();
        office.runJobs();
    }

    private Tasklist at(String group) {
        return desks.computeIfAbsent(group, role -> {
            String user = office.account(role);
            return browser.signIn(port, user, user);
        });
    }
}
