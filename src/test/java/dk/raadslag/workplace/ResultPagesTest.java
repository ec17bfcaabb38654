package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.measurement.Arrival;
import dk.raadslag.measurement.Arrivals;
import dk.raadslag.measurement.Imports;
import dk.raadslag.measurement.Way;
import dk.raadslag.support.MonitoringDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.SentStatements;
import dk.raadslag.support.Visitor;
import dk.raadslag.support.form.OfferConsultancyForm;
import dk.raadslag.support.form.SetRequirementsForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The result overview of a jobcentre: what it shows, to whom, and as what. */
@RaadslagTest
class ResultPagesTest extends ProcessTest {

    private static final String LIST = "/resultater";
    private static final String HEAD = "Område;Periode;Ydelsesgruppe;Indikator;Værdi;Antal personer\n";

    @LocalServerPort
    int port;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MonitoringDesk monitoring;

    @Autowired
    IdentityService identityService;

    @TempDir
    Path folder;

    @Test
    @Tag("R-025")
    void theOverviewShowsTheJobcentreBesideItsPeersTheCountryAndTheLimit() throws IOException {
        String peer = peerOf("JC-0840", "SYGEDAGPENGE");
        load(
                Way.UPLOAD,
                month(1) + ";Sygedagpenge;RETTIDIGE_SAMTALER;81,5;240",
                "JC-0840",
                month(2) + ";Sygedagpenge;RETTIDIGE_SAMTALER;83,25;1240",
                "JC-0840",
                month(1) + ";Sygedagpenge;RETTIDIGE_SAMTALER;90;50",
                peer,
                month(1) + ";Sygedagpenge;RETTIDIGE_SAMTALER;88,4;90000",
                "DK");
        Visitor office = signedIn("region-NJ");

        String page = page(office, "JC-0840", "ydelsesgruppe=SYGEDAGPENGE&periode=maaned");

        assertThat(page)
                .contains(
                        "<h1>Resultatoversigt for ", "role=\"img\"", "Sygedagpenge, målt pr. måned i de seneste 5 år.")
                .contains(">81,5<", ">83,25<", ">1.240<", ">90<", ">88,4<", ">Grænse for rettidighed 75<")
                .contains("Sammenlignelige jobcentre: 90 i ", "Der er ingen målinger i det valgte tidsrum.")
                .doesNotContain("Opdigtede tal");
    }

    @Test
    @Tag("R-030")
    void missingFiguresAreShownAsTheyCameAndFewPeopleWithoutTheirFigure() throws IOException {
        load(
                Way.UPLOAD,
                month(1) + ";Revalidering;VARIGHED;31,7;9",
                "JC-0840",
                month(2) + ";Revalidering;VARIGHED;..;",
                "JC-0840",
                month(3) + ";Revalidering;VARIGHED;-;40",
                "JC-0840",
                month(5) + ";Revalidering;VARIGHED;32,6;40",
                "JC-0840");
        Visitor council = signedIn("council-NJ");

        String page = page(council, "JC-0840", "ydelsesgruppe=REVALIDERING&periode=maaned");

        assertThat(page)
                .contains(
                        ">for få<",
                        "færre end 10 personer",
                        ">under 10<",
                        ">mangler (..)<",
                        ">mangler (-)<",
                        ">ikke modtaget<")
                .contains(">32,6<")
                .doesNotContain("31,7");
    }

    @Test
    void madeUpFiguresAreCalledSoOnThePageAndOnPaper() throws IOException {
        load(Way.MADE_UP, month(1) + ";Ledighedsydelse;LANGVARIGE;21;40", "JC-0787");
        Visitor party = signedIn("jc-municipal-0787");

        assertThat(page(party, "JC-0787", "periode=maaned&ydelsesgruppe=LEDIGHEDSYDELSE"))
                .contains("<strong>Opdigtede tal.</strong>", "(opdigtede tal)")
                .doesNotContain("/maalinger/");
        assertThat(paper("jc-municipal-0787", "JC-0787", "periode=maaned&ydelsesgruppe=LEDIGHEDSYDELSE"))
                .contains("Opdigtede tal.", "Resultatoversigt for", "Andel langvarige modtagere", "21")
                .contains("Udskrevet", "Beskæftigelsesregion Nordjylland")
                .doesNotContain("Sagsnr.", "Journaliseret");
    }

    @Test
    void aMeasuredFigureBesideMadeUpOnesIsCalledSoToo() throws IOException {
        load(Way.UPLOAD, month(1) + ";Introduktionsydelse;LANGVARIGE;21;40", "JC-0787");
        load(Way.MADE_UP, month(1) + ";Introduktionsydelse;LANGVARIGE;23;40", peerOf("JC-0787", "INTRODUKTIONSYDELSE"));

        assertThat(page(signedIn("region-NJ"), "JC-0787", "periode=maaned&ydelsesgruppe=INTRODUKTIONSYDELSE"))
                .contains("<strong>Opdigtede tal.</strong>", ">23<");
    }

    @Test
    void whatIsAgreedIsReadByThoseWhomItConcernsOnly() throws IOException {
        load(Way.UPLOAD, month(1) + ";Sygedagpenge;RETTIDIGE_SAMTALER;81,5;240", "JC-0820");
        String number = desk.toAgreement("JC-0820", "SYGEDAGPENGE");
        concludeOn(number, "Andel rettidige jobsamtaler", "SYGEDAGPENGE");
        String question = "ydelsesgruppe=SYGEDAGPENGE&periode=maaned";

        for (String group : List.of("rd-NJ", "council-NJ", "jc-municipal-0820", "ams")) {
            assertThat(page(signedIn(group), "JC-0820", question))
                    .as(group)
                    .contains(number, "fra 60 til mindst 90 procent", ">Aftalt mindst 90<");
        }
        for (String group : List.of("region-HS", "lbr-0820", "jc-state-0851", "ber", "minister-integration")) {
            assertThat(page(signedIn(group), "JC-0820", question))
                    .as(group)
                    .contains(">81,5<")
                    .doesNotContain(number, "Aftalt", "INT-");
            assertThat(paper(group, "JC-0820", question)).as(group).doesNotContain("Aftalt", "INT-");
        }
    }

    @Test
    @Tag("R-018")
    void howCloselyAJobcentreIsFollowedIsReadByThoseWhomItConcernsOnly() throws IOException {
        clock.setTo(LocalDate.of(2071, 2, 1));
        monitoring.even(2070);
        monitoring.deviating(2070, "JC-0846", "SYGEDAGPENGE");
        String followed = "efter overvågningen af resultaterne i 4. kvartal 2070";
        assertThat(page(signedIn("region-NJ"), "JC-0846", "")).doesNotContain(followed);
        monitoring.begin(2070);

        for (String group : List.of("rd-NJ", "council-NJ", "jc-municipal-0846", "jc-state-0846", "ams")) {
            assertThat(page(signedIn(group), "JC-0846", ""))
                    .as(group)
                    .contains("<strong>Tæt opfølgning</strong>", followed, "ikke en konstatering");
        }
        assertThat(paper("jc-state-0846", "JC-0846", "")).contains("Tæt opfølgning", followed);
        assertThat(page(signedIn("region-NJ"), "JC-0820", ""))
                .contains(followed)
                .doesNotContain("Tæt opfølgning<");
        for (String group : List.of("region-HS", "lbr-0846", "jc-state-0851", "ber")) {
            assertThat(page(signedIn(group), "JC-0846", "")).as(group).doesNotContain("Regionens opfølgning");
            assertThat(paper(group, "JC-0846", "")).as(group).doesNotContain("Regionens opfølgning");
        }
    }

    @Test
    @Tag("R-021")
    void everyRoleFindsItsOwnJobcentresFirstAndTheWayFromHeaderAndCase() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        Visitor office = signedIn("region-NJ");
        assertThat(office.get("/sager").body()).contains("href=\"/resultater\"");
        assertThat(office.get("/sager/" + number).body()).contains("href=\"/resultater/JC-0851\"");

        assertThat(office.get(LIST).body())
                .doesNotContain("Dit jobcenter")
                .containsSubsequence("Beskæftigelsesregion Nordjylland", "JC-0851", "Hovedstaden", "JC-0101");
        assertThat(signedIn("jc-state-0851").get(LIST).body())
                .containsSubsequence("Dit jobcenter", "JC-0851", "Hovedstaden", "JC-0101");
        for (String group : List.of("lbr-0851", "guest-municipality-0155", "minister", "ber", "supervisor")) {
            assertThat(signedIn(group).get(LIST).body()).as(group).contains("/resultater/JC-0101");
        }
    }

    @Test
    void strangersSignInFirstAndWhoHasNoRoleFindsNothing() {
        Visitor stranger = new Visitor(port);

        assertThat(stranger.get(LIST).statusCode()).isEqualTo(302);
        assertThat(stranger.get(LIST + "/JC-0851").headers().firstValue("Location"))
                .hasValueSatisfying(address ->
                        assertThat(address).endsWith("/camunda/app/tasklist/default/?videre=%2Fresultater%2FJC-0851"));
        assertThat(stranger.get(LIST + "/JC-0851.pdf").statusCode()).isEqualTo(302);

        Visitor nobody = withoutARole();
        for (String address : List.of("", "/JC-0851", "/JC-0851.pdf")) {
            assertThat(nobody.get(LIST + address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(nobody.get("/sager").body()).doesNotContain("/resultater");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/JC-9999", "/JC-9999.pdf", "/x", "/.pdf", "/%3Cscript%3E", "/JC-0851'%20OR%201=1"})
    void anUnknownJobcentreIsNotFound(String address) {
        var response = signedIn("region-NJ").get(LIST + address);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("Siden findes ikke", "jobcenteret").doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ydelsesgruppe=x",
                "ydelsesgruppe=%3Cscript%3E",
                "ydelsesgruppe=A_DAGPENGE&ydelsesgruppe=SYGEDAGPENGE",
                "periode=uge",
                "periode=QUARTER",
                "aar=3",
                "aar=-1",
                "aar=99999999999",
                "aar=2.0"
            })
    void whatNoPageOffersIsNotUnderstood(String question) {
        Visitor office = signedIn("region-NJ");

        for (String ending : List.of("", ".pdf")) {
            var response = office.get(LIST + "/JC-0851" + ending + "?" + question);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("Adressen kan ikke læses").doesNotContain("<script");
        }
        assertThat(office.get(LIST + "/JC-0851?ydelsesgruppe=&aar=&periode=&andet=x")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tenYearsOfMonthsAskTheDatabaseAsOftenAsOneMonth() throws IOException {
        load(Way.UPLOAD, month(1) + ";Kontanthjælp;RETTIDIGE_SAMTALER;81,5;240", "JC-0849");
        Visitor office = signedIn("region-NJ");
        String address = LIST + "/JC-0849?ydelsesgruppe=KONTANTHJAELP&periode=maaned&aar=10";
        int few = SentStatements.numberFor(() -> office.get(address));
        StringBuilder file = new StringBuilder(HEAD);
        for (String area : List.of("JC-0849", "DK", peerOf("JC-0849", "KONTANTHJAELP"))) {
            for (String indicator :
                    List.of("RETTIDIGE_TILBUD", "AFGANG_TIL_BESKAEFTIGELSE", "VARIGHED", "LANGVARIGE")) {
                for (int month = 1; month <= 119; month++) {
                    file.append("%s;%s;KONTANTHJAELP;%s;%d,5;100\n"
                            .formatted(area, month(month), indicator, 40 + month % 17));
                }
            }
        }
        load(Way.FOLDER, file);

        assertThat(SentStatements.numberFor(() -> office.get(address)))
                .isEqualTo(few)
                .isBetween(1, 16);
    }

    /** The month that many months ago, as Jobindsats.dk writes it. */
    private String month(int ago) {
        LocalDate month = clock.today().minusMonths(ago);
        return String.format(Locale.ROOT, "%dM%02d", month.getYear(), month.getMonthValue());
    }

    private String peerOf(String jobcentre, String group) {
        return jdbc.sql("""
                        SELECT min(p.jobcentre_id) FROM raadslag.peer_group_version v
                        JOIN raadslag.peer_group_member own ON own.version = v.number AND own.jobcentre_id = ?
                        JOIN raadslag.peer_group_member p ON p.version = v.number AND p.peer_group = own.peer_group
                        WHERE v.benefit_group = ? AND v.valid_from = '1980-01-01' AND p.jobcentre_id <> own.jobcentre_id""").params(jobcentre, group).query(String.class).single();
    }

    /** Loads rows without their areas, each followed by its area. */
    private void load(Way way, String... rowsAndAreas) throws IOException {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < rowsAndAreas.length; i += 2) {
            file.append(rowsAndAreas[i + 1]).append(';').append(rowsAndAreas[i]).append('\n');
        }
        load(way, file);
    }

    private void load(Way way, CharSequence file) throws IOException {
        arrivals.take(Files.writeString(folder.resolve("målinger.csv"), file), Arrival.found("målinger.csv", way));
        while (imports.loadNext()) {
            // until none waits
        }
    }

    private void concludeOn(String number, String indicator, String area) {
        table.draft(number, area);
        office.as("region-NJ")
                .complete(
                        number,
                        new SetRequirementsForm()
                                .requirements(List.of(table.requirement(area).indicator(indicator)))
                                .step("DONE"));
        office.as("rd-NJ").complete(number, new OfferConsultancyForm().consultancyChoice("NONE"));
        council.involve(number, "FOR");
        table.send(number);
        table.accept(number, EffortKind.MUNICIPAL);
        table.sign(number, EffortKind.MUNICIPAL);
        table.signAsDirector(number);
    }

    private static String page(Visitor reader, String jobcentre, String question) {
        var response = reader.get(LIST + "/" + jobcentre + "?" + question);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private String paper(String group, String jobcentre, String question) throws IOException {
        byte[] pdf = signedIn(group).bytes(LIST + "/" + jobcentre + ".pdf?" + question);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Visitor withoutARole() {
        var user = identityService.newUser("test-without-a-role");
        user.setPassword(user.getId());
        identityService.saveUser(user);
        return signIn(user.getId());
    }

    private Visitor signedIn(String group) {
        return signIn(accounts.of(group));
    }

    private Visitor signIn(String user) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
