package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.raadslag.support.Browser;
import dk.raadslag.support.CallOffDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Tasklist;
import dk.raadslag.support.form.FollowSubAgreementForm;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What only the server can refuse is said in the form, at the field that it names, until something is changed; what has been typed stays, is
 * mended, and is sent again.
 */
@RaadslagTest
class RefusalInTasklistTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";
    private static final String AREA = "Opfølgning for modtagere af sygedagpenge";

    private static final String PARTY = "jc-municipal-0851";

    @LocalServerPort
    int port;

    @Autowired
    CallOffDesk callOffs;

    private Browser browser;
    private Tasklist tasklist;

    @BeforeEach
    void openBrowser() {
        assumeTrue(Browser.installed().isPresent(), "Skipped: no Chromium here. Install it or set CHROMIUM_PATH.");
        browser = Browser.start();
        String user = accounts.of("region-NJ");
        tasklist = browser.signIn(port, user, user);
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            tasklist.picture("last-refusal");
            browser.close();
        }
    }

    @Test
    void aStartFormIsMendedWithoutTypingItAgain() {
        assertThat(tasklist.start("Sag om alvorlige resultatproblemer").sendInVain())
                .isEqualTo("Feltet skal udfyldes.");
        tasklist.select("Jobcenter", "Jobcenter Aalborg")
                .date("Periode fra", clock.today().minusYears(1))
                .date("Periode til", clock.today().plusDays(1))
                .choose("Opfølgning for modtagere af sygedagpenge (kommunal)")
                .choose("Begge dele")
                .fill("Afvigelse i procent", "12,5")
                .fill("Antal sammenlignelige jobcentre", "8")
                .fill("Antal personer, resultatet er målt på", "1200")
                .fill("Antal på hinanden følgende perioder med afvigelsen", "3")
                .fill("Beskriv, hvad dokumentationen viser", "Samtaler holdes for sent.\nDet gælder hver anden.")
                .choose("Jobindsats.dk")
                .choose("Jobcenterets resultatrevision");
        String typed = tasklist.typed();

        assertThat(tasklist.sendInVain()).contains("»Periode til« må ikke ligge efter");
        assertThat(tasklist.faultAt("Periode til")).contains("»Periode til« må ikke ligge efter");
        assertThat(tasklist.typed()).isEqualTo(typed);
        assertThat(tasklist.picture("refusal-at-field").notices()).isEmpty();

        tasklist.date("Periode til", clock.today().minusDays(1))
                .waitUntilNothingIsRefused()
                .send();
    }

    @Test
    void aTaskIsMendedWithoutTypingItAgain() {
        String number = fixtures.openCase(AALBORG, "SYGEDAGPENGE");
        fixtures.call("improvement-agreement", number, Map.of("partyKinds", "STATE,MUNICIPAL"));
        tasklist.take("Udarbejd aftaleudkast")
                .fill("Hvordan forbedres indsatsen?", "Flere samtaler.")
                .fill("Hvornår er indsatsen forbedret?", "Inden et år.")
                .choose(AREA)
                .date("Aftalen begynder", clock.today().plusDays(60))
                .date("Aftalen udløber", clock.today().plusDays(30))
                .fill("Hvordan følges der op?", "Hvert kvartal.");
        String draft = tasklist.typed();
        assertThat(tasklist.completeInVain()).contains("Aftalen udløber");
        assertThat(tasklist.typed()).isEqualTo(draft);
        tasklist.date("Aftalen udløber", clock.today().plusDays(425)).complete();

        tasklist.take("Fastsæt resultatkrav").press("Tilføj resultatkrav").press("Afslut opgaven");
        assertThat(tasklist.faults()).as("all at once").hasSize(9).containsOnly("Feltet skal udfyldes.");
        tasklist.choose("Gem kravene, og gå videre").press("Fjern resultatkrav 1");
        requirement(1, "Rettidige samtaler", "50,25", "90");
        requirement(2, "Rettidige planer", "mange", "80");
        requirement(3, "Rettidige tilbud", "50", "40");
        assertThat(tasklist.faultAt("Udgangspunkt")).contains("Skriv et tal");
        tasklist.press("Fjern resultatkrav 2").waitUntilNothingIsRefused();
        tasklist.press("Fortryd: resultatkrav 2 er fjernet");
        assertThat(tasklist.inRow("Resultatkrav 2").value("Udgangspunkt")).isEqualTo("mange");
        tasklist.press("Fjern resultatkrav 2").outsideRows().waitUntilKept();
        String requirements = tasklist.typed();
        assertThat(tasklist.leaveFormAndReturn().typed()).as("the draft").isEqualTo(requirements);
        assertThat(tasklist.completeInVain()).contains("Resultatkrav 2: »Mål« skal være en forbedring");
        assertThat(tasklist.typed()).isEqualTo(requirements);
        assertThat(tasklist.picture("refusal-in-row").notices()).isEmpty();
        tasklist.inRow("Resultatkrav 2")
                .fill("Mål", "90")
                .outsideRows()
                .waitUntilNothingIsRefused()
                .complete();
        assertThat(tasklist.news())
                .contains(number, "Nu venter »Tilbyd konsulentbistand« – Regionsdirektøren")
                .doesNotContain("skal være en forbedring");
        assertThat(file.values("""
                        SELECT r.indicator FROM raadslag.result_requirement r JOIN raadslag.improvement_agreement a ON a.id = agreement_id
                        WHERE case_number = ? ORDER BY position""", number)).containsExactly("Rettidige samtaler", "Rettidige tilbud");
        assertThat(progress.openTasks(number)).containsExactly("userTask_offerConsultancy @ [rd-NJ]");

        tasklist.open("/sager/" + number).getByText("Nye oplysninger").click();
        assertThat(tasklist.startForm().value("Sagsnummer"))
                .as("the case from whose page the form was opened")
                .isEqualTo(number);
    }

    @Test
    void whatIsDoneAtOnceIsNotSaidToBeUnderWay() {
        String number = callOffs.chosen(callOffs.framework("NJ", "FLEKSJOB"), AALBORG);
        callOffs.sign(number, PARTY);
        office.as(PARTY)
                .complete(
                        number,
                        new FollowSubAgreementForm().endedOn(clock.today()).reason("Aktøren er ophørt."));
        tasklist.start("Efterfølgende oplysninger")
                .fill("Sagsnummer", number)
                .fill("Oplysninger", "300 er kommet i fleksjob.")
                .date("Modtaget i regionen", clock.today())
                .send();
        jobs.run();
        assertThat(tasklist.news("Sagen er afsluttet"))
                .contains("Forløbet er gennemført", number)
                .doesNotContain("i gang");
    }

    @Test
    void whoGoesBackToATaskThatIsOverIsToldSo() {
        tasklist.page().navigate(tasklist.page().url().replaceFirst("#.*", "#/?task=" + UUID.randomUUID()));
        tasklist.page().getByText("Opgaven kan ikke vises").waitFor();
        assertThat(tasklist.notices())
                .singleElement()
                .asString()
                .contains("Den er afsluttet eller fjernet, eller du har ikke adgang til den.")
                .doesNotContain("<-", "&lt;");
    }

    private void requirement(int place, String indicator, String baseline, String target) {
        tasklist.press("Tilføj resultatkrav")
                .inRow("Resultatkrav " + place)
                .fill("Indikator", indicator)
                .select("Indsatsområde", AREA)
                .select("Datakilde", "Andre registre")
                .waitUntilKept()
                .select("Datakilde", "Jobindsats.dk")
                .fill("Udgangspunkt", baseline)
                .fill("Mål", target)
                .choose("Resultatet skal stige")
                .fill("Enhed", "procent")
                .date("Frist", clock.today().plusDays(400))
                .outsideRows();
    }
}
