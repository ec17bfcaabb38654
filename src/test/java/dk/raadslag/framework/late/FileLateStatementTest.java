package dk.raadslag.framework.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.CallOffDesk;
import dk.raadslag.support.ExemptionDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.ReviewDesk;
import dk.raadslag.support.Visitor;
import dk.raadslag.support.form.CommentReassessmentForm;
import dk.raadslag.support.form.FileLateStatementForm;
import dk.raadslag.support.form.FollowSubAgreementForm;
import dk.raadslag.support.form.SignCallOffForm;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the responsible say of a sub-agreement or an exemption after its matter has closed is kept in it, and nothing else happens (§ 9, stk. 3 and 4). */
@RaadslagTest
class FileLateStatementTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";
    private static final String PARTY = "jc-municipal-0851";
    private static final String STATUS = "1.100 har fået indsatsen, og 300 er kommet i fleksjob.";

    @LocalServerPort
    int port;

    @Autowired
    CallOffDesk callOffs;

    @Autowired
    ExemptionDesk exemptions;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    LateStatementProcedure procedure;

    @Test
    @Tag("R-106")
    void aStatusThatComesTooLateIsKeptInTheClosedMatterAndItsRegionIsTold() {
        String number = signed(framework());
        jobs.fireTimer(number, "boundaryEvent_periodOver");
        refused("Delaftalen i sag " + number + " er ikke afsluttet", () -> send(PARTY, number, STATUS));
        jobs.fireTimer(number, "boundaryEvent_noStatus");
        List<String> before = decided(number);
        ProcessInstance filed = send(PARTY, number, STATUS);

        assertThat(filed).isEnded().hasPassed("endEvent_lateStatementFiled");
        assertThat(filed.getBusinessKey()).isEqualTo(number);
        assertThat(file.record(number)).endsWith("fileLateStatement " + PARTY + " (god forvaltningsskik)");
        assertThat(statements(number)).containsExactly("Lagt på sagen, efter at den er afsluttet: " + STATUS);
        assertThat(letters(number)).containsExactlyInAnyOrder("region-NJ", "rd-NJ");
        assertThat(letter(number))
                .contains(
                        "De ansvarlige for beskæftigelsesindsatsen i Jobcenter Aalborg har lagt oplysninger på sagen");
        assertThat(decided(number)).isEqualTo(before);
        assertThat(progress.isRunning(number)).isFalse();
    }

    @Test
    void theOfficeFilesWhatItGotForThemAndTheyAreTold() {
        String number = ended(framework());
        refused(
                "Angiv en dato i feltet »Modtaget i regionen«",
                () -> office.as("region-NJ").start("late-statement", form(number, STATUS)));
        office.as("region-NJ").start("late-statement", form(number, STATUS).receivedOn(clock.today()));

        assertThat(file.record(number)).endsWith("fileLateStatement region-NJ (god forvaltningsskik)");
        assertThat(statements(number).get(0)).contains("Regionen modtog oplysningerne fra de ansvarlige den", STATUS);
        assertThat(letters(number)).containsExactlyInAnyOrder(PARTY, "rd-NJ");
        assertThat(letter(number)).contains("har på vegne af de ansvarlige");
    }

    @Test
    void theSameIsKeptOnceAndNothingThatNobodySees() {
        String number = ended(framework());
        refused("Feltet »Oplysninger« skal udfyldes", () -> send(PARTY, number, "\u2800 \u200B"));
        send(PARTY, number, STATUS);
        refused("Oplysningerne ligger allerede på sagen. Send kun det, der er nyt.", () -> send(PARTY, number, STATUS));
        send(PARTY, number, "400 er nu i job.");

        assertThat(statements(number)).hasSize(2);
    }

    @Test
    void nobodyElseAddsToTheMatterAndOtherMattersHaveTheirOwnWays() {
        String number = ended(framework());
        for (String other : List.of("jc-state-0851", "jc-municipal-0860", "region-SD")) {
            refused("Kun de ansvarlige, som sagen handler om", () -> send(other, number, STATUS));
        }
        forbidden(() -> send("rd-NJ", number, STATUS));
        String unknown = "hverken en delaftale under et rammeudbud eller en ansøgning om fritagelse";
        refused(unknown, () -> send(PARTY, fixtures.openCase(AALBORG, "SYGEDAGPENGE"), STATUS));
        refused(unknown, () -> send(PARTY, "DEL-NJ-1999-0001", STATUS));
        refused("Sagen findes ikke", () -> send(PARTY, "DEL", STATUS));
        assertThat(statements(number)).isEmpty();
    }

    @Test
    @Tag("INV-11")
    void aSupplementAfterTheDecisionChangesNothingAndIsBeforeWhoeverReassessesTheExemption() {
        UUID framework = framework();
        String number = exemptions.apply(framework, AALBORG);
        refused("Ansøgningen i sag " + number + " er ikke afgjort", () -> send(PARTY, number, "Holdet er udvidet."));
        exemptions.assess(number);
        council.involve(number, "FOR");
        exemptions.grant(number, clock.today().plusMonths(6));
        List<String> before = decided(number);
        send(PARTY, number, "Holdet er udvidet.");
        assertThat(decided(number)).isEqualTo(before);
        assertThat(progress.isRunning(number)).isFalse();

        exemptions.reassess(number);
        assertThat(progress.shown(number, "lateStatements")).contains("Holdet er udvidet.");
        refused("er ved at blive revurderet", () -> send(PARTY, number, "Holdet er fyldt op."));
        office.as(PARTY).complete(number, new CommentReassessmentForm().comment("Et nyt hold er på vej."));
        council.involve(number, "AGAINST");
        assertThat(progress.shown(number, "lateStatements")).contains("Holdet er udvidet.");
        exemptions.revoke(number, clock.today().plusMonths(1));
        send(PARTY, number, "Holdet er fyldt op.");
        assertThat(statements(number)).hasSize(2);
    }

    @Test
    @Tag("R-106")
    void theReviewOfTheFrameworkAgreementShowsWhatCameTooLateInItsPeriod() {
        UUID framework = framework();
        String late = ended(framework);
        send(PARTY, late, STATUS);
        String dropped = callOffs.chosen(framework, "JC-0860");
        office.as("jc-municipal-0860").complete(dropped, new SignCallOffForm().callOffStep("WITHDRAW"));
        send("jc-municipal-0860", dropped, "Vi har ingen i målgruppen.");
        send(PARTY, ended(framework()), "Om en anden rammeaftale.");
        clock.setTo(clock.today().plusDays(2));

        String first = reviews.begin("NJ", reviews.tender(framework));
        assertThat(progress.shown(first, "lateStatements"))
                .contains("Jobcenter Aalborg (" + late + "): Lagt på sagen, efter at den er afsluttet: " + STATUS)
                .doesNotContain("ingen i målgruppen", "en anden rammeaftale");
        reviews.write(first, "NJ", "NOTHING");
        assertThat(progress.shown(first, "lateStatements")).contains(STATUS);
        reviews.decide(first, "NJ", "APPROVE", null);
        clock.setTo(clock.today().plusDays(2));
        String second = reviews.begin("NJ", reviews.tender(framework));
        assertThat(progress.shown(second, "lateStatements")).isEqualTo("null");
    }

    /** A second program that sends the same at the same moment waits, and then finds it filed. */
    @Test
    void twoProgramsKeepTheSameOnce() {
        CaseNumber number = CaseNumber.of(ended(framework()));
        Runnable file =
                () -> inTransaction(() -> procedure.file(number, STATUS, null, new Actor("test-" + PARTY, PARTY)));
        CompletableFuture<Void> second = inTransaction(() -> {
            procedure.file(number, STATUS, null, new Actor("test-" + PARTY, PARTY));
            CompletableFuture<Void> waits = CompletableFuture.runAsync(file);
            await().pollInSameThread()
                    .until(() -> !this.file
                            .values("SELECT 1 FROM pg_locks WHERE NOT granted")
                            .isEmpty());
            return waits;
        });

        assertThatThrownBy(second::get)
                .cause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ligger allerede på sagen");
    }

    @Test
    void itBeginsOnThePageOfTheClosedMatterAndIsReadThere() {
        String number = signed(framework());
        String start = "processStart=late-statement&amp;sag=" + number;
        assertThat(page(PARTY, number)).contains(number).doesNotContain(start);
        jobs.fireTimer(number, "boundaryEvent_periodOver");
        jobs.fireTimer(number, "boundaryEvent_noStatus");
        for (String writer : List.of(PARTY, "region-NJ")) {
            assertThat(page(writer, number)).contains(start, "Læg efterfølgende oplysninger på sagen");
        }
        assertThat(page("rd-NJ", number)).contains(number).doesNotContain(start);

        HttpResponse<String> refused = post("jc-municipal-0860", number, STATUS);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Kun de ansvarlige, som sagen handler om");
        assertThat(post(PARTY, number, " ").body()).contains("Feltet »Oplysninger« skal udfyldes.");
        assertThat(post(PARTY, number, STATUS).statusCode()).isEqualTo(200);
        jobs.run();
        assertThat(page(PARTY, number)).contains(STATUS, start);
        assertThat(page("rd-NJ", number)).contains(STATUS, "Efterfølgende oplysninger i den afsluttede sag");
    }

    private UUID framework() {
        return callOffs.framework("NJ", "FLEKSJOB");
    }

    private String signed(UUID framework) {
        String number = callOffs.chosen(framework, AALBORG);
        callOffs.sign(number, PARTY);
        return number;
    }

    /** A call-off that was closed because its sub-agreement ended before its time; returns the number. */
    private String ended(UUID framework) {
        String number = signed(framework);
        office.as(PARTY)
                .complete(
                        number,
                        new FollowSubAgreementForm().endedOn(clock.today()).reason("Aktøren er ophørt."));
        return number;
    }

    private ProcessInstance send(String group, String number, String text) {
        return office.as(group).start("late-statement", form(number, text));
    }

    private static FileLateStatementForm form(String number, String text) {
        return new FileLateStatementForm().caseNumber(number).statement(text);
    }

    private List<String> statements(String number) {
        return file.values(
                "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'fileLateStatement' ORDER BY id",
                number);
    }

    private List<String> letters(String number) {
        return file.values(
                "SELECT recipient_group FROM raadslag.letter WHERE number = ? AND template = 'late-statement-filed'",
                number);
    }

    private String letter(String number) {
        return file.value(
                "SELECT body FROM raadslag.letter WHERE number = ? AND template = 'late-statement-filed' LIMIT 1",
                number);
    }

    /** What the tables say of the matter, beside its journal and letters. */
    private List<String> decided(String number) {
        return file.values("""
                SELECT c::text FROM raadslag.call_off c WHERE number = :number
                UNION ALL SELECT r::text FROM raadslag.sub_agreement_report r JOIN raadslag.sub_agreement s ON s.id = r.sub_agreement_id
                    WHERE s.call_off_number = :number
                UNION ALL SELECT e::text FROM raadslag.framework_exemption e WHERE number = :number
                """.replace(":number", "'" + number + "'"));
    }

    private String page(String group, String number) {
        return signedIn(group).get("/sager/" + number).body();
    }

    private HttpResponse<String> post(String group, String number, String text) {
        return signedIn(group)
                .post(
                        "/camunda/api/engine/engine/default/process-definition/key/late-statement/submit-form",
                        "{\"variables\": {\"caseNumber\": {\"value\": \"%s\"}, \"statement\": {\"value\": \"%s\"}}}"
                                .formatted(number, text));
    }

    private Visitor signedIn(String group) {
        String user = accounts.of(group);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
