package dk.raadslag.agreement;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static dk.raadslag.authorities.EffortKind.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.AgreementTable;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.Office;
import dk.raadslag.support.RaadslagTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RaadslagTest
class AgreementFollowUpTest {

    private static final String STATE_AREA = "DAGPENGE";
    private static final String MUNICIPAL_AREA = "SYGEDAGPENGE";

    @Autowired
    Office office;

    @Autowired
    AgreementTable table;

    @Autowired
    CouncilRoom council;

    @Autowired
    Agreements agreements;

    @Autowired
    Documents documents;

    @Autowired
    DecisionService decisionService;

    @Autowired
    JdbcClient jdbc;

    private String number;
    private ProcessInstance followUp;

    @Test
    void anAgreementWhoseResultsAreAllDocumentedAndMetIsFulfilled() {
        follow(MUNICIPAL_AREA);

        table.expire(number);
        table.document(number, 90);
        table.evaluate(number);

        assertThat(office.hasEnded(followUp)).isTrue();
        assertThat(office.path(number)).contains("endEvent_allMet", "intermediateEvent_agreementEnded");
        assertThat(office.variable(followUp, "evaluationResult")).isEqualTo("ALL_MET");
        assertThat(outcomes()).containsExactly("MET");
        var facts = agreements.facts(CaseNumber.of(number));
        assertThat(facts.expired()).isTrue();
        assertThat(facts.undocumented()).isFalse();
        assertThat(facts.requirementsNotMet()).isZero();
        assertThat(facts.establishedAt()).isNotNull();
        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .contains("final-evaluation");
        assertThat(letters()).contains("final-evaluation council-NJ", "final-evaluation jc-municipal-0851");
    }

    @Test
    @Tag("E-06")
    void anAgreementPartlyReachedTellsWhichAreasFailed() {
        follow(STATE_AREA, MUNICIPAL_AREA);

        table.expire(number);
        table.document(number, 95);
        table.document(number, 60);
        table.evaluate(number);

        assertThat(office.path(number)).contains("endEvent_partlyMet");
        assertThat(office.variable(followUp, "evaluationResult")).isEqualTo("PARTLY");
        var facts = agreements.facts(CaseNumber.of(number));
        assertThat(facts.notMetAreas()).containsExactly(MUNICIPAL_AREA);
        assertThat(facts.requirementsNotMet()).isEqualTo(1);
        assertThat(facts.reached()).isTrue();
    }

    @Test
    void aResultThatIsOnlyPartlyReachedIsNotReached() {
        follow(MUNICIPAL_AREA);

        table.expire(number);
        table.document(number, 75);
        table.evaluate(number);

        assertThat(outcomes()).containsExactly("PARTLY");
        assertThat(office.variable(followUp, "evaluationResult")).isEqualTo("PARTLY");
        assertThat(agreements.facts(CaseNumber.of(number)).notMetAreas()).containsExactly(MUNICIPAL_AREA);
    }

    @Test
    void anAgreementWithoutAnyResultIsNotMet() {
        follow(MUNICIPAL_AREA);

        table.expire(number);
        table.document(number, 55);
        table.evaluate(number);

        assertThat(office.path(number)).contains("endEvent_notMet");
        assertThat(office.variable(followUp, "evaluationResult")).isEqualTo("NOT_MET");
    }

    @Test
    @Tag("E-05")
    void nobodyConcludesOnResultsThatAreNotDocumented() {
        follow(STATE_AREA, MUNICIPAL_AREA);
        table.expire(number);
        table.document(number, 90);
        table.leaveUndocumented(number);

        assertThat(office.openTasks(number)).containsExactly("userTask_obtainDocumentation @ [region-NJ]");
        assertThat(agreements.facts(CaseNumber.of(number)).undocumented()).isTrue();

        obtain();
        assertThat(office.openTasks(number)).containsExactly("userTask_documentResult @ [region-NJ]");
        table.leaveUndocumented(number);
        obtain();
        table.document(number, 90);
        table.evaluate(number);

        assertThat(office.variable(followUp, "evaluationResult")).isEqualTo("ALL_MET");
    }

    @Test
    void theDirectorMaySendTheResultsBackToBeDocumentedBetter() {
        follow(MUNICIPAL_AREA);
        table.expire(number);
        table.document(number, 55);

        refused(
                "Vurdering",
                () -> table.rd(number).complete(number, "userTask_finalEvaluation", "decision", "CONFIRM"));
        table.rd(number)
                .complete(number, "userTask_finalEvaluation", "decision", "RETURN", "assessment", "Forkert kvartal.");
        obtain();
        table.document(number, 91);
        table.evaluate(number);

        assertThat(office.path(number)).contains("endEvent_allMet");
    }

    @Test
    void aResultNeedsANumberAndItsEvidence() {
        follow(MUNICIPAL_AREA);
        table.expire(number);

        refused("Opnået resultat", () -> result("basis", "DOCUMENTED", "evidence", "Udtræk."));
        refused("Dokumentation", () -> result("basis", "DOCUMENTED", "actualValue", "90"));
        refused("ikke dokumenteret", () -> result("basis", "NOT_DOCUMENTED"));
        refused("kan ikke udfyldes her", () -> result("actualValue", "90", "evidence", "Udtræk."));
        refused(
                "højst fylde 4000 tegn",
                () -> result("basis", "DOCUMENTED", "actualValue", "90", "evidence", "x".repeat(20_000)));
        refused("HTML-koder", () -> result("basis", "DOCUMENTED", "actualValue", "90", "evidence", "<b>fint</b>"));
        assertThat(outcomes()).containsOnlyNulls();
    }

    @Test
    void resultsAreNotSettledBeforeTheAgreementRunsOut() {
        follow(MUNICIPAL_AREA);

        office.fireTimer(number, "boundaryEvent_agreementExpired");

        refused("når aftalen udløber", () -> table.document(number, 90));
    }

    @Test
    void theRegionFollowsUpInEveryCycle() {
        follow(STATE_AREA, MUNICIPAL_AREA);

        for (int cycle = 1; cycle <= 2; cycle++) {
            office.fireTimer(number, "intermediateEvent_followUpDue");
            report("jc-state-0851");
            assertThat(office.openTasks(number)).containsExactly("userTask_reportStatus @ [jc-municipal-0851]");
            report("jc-municipal-0851");
            write("AS_AGREED");
        }

        assertThat(office.openTasks(number)).isEmpty();
        assertThat(count("follow_up")).isEqualTo(2);
        assertThat(count("status_report")).isEqualTo(4);
        assertThat(office.hasEnded(followUp)).isFalse();
    }

    @Test
    void theRegionFollowsUpEvenWhenAPartyIsSilent() {
        follow(MUNICIPAL_AREA);
        office.fireTimer(number, "intermediateEvent_followUpDue");

        office.fireTimer(number, "boundaryEvent_statusOverdue");

        refused(
                "skal udfyldes",
                () -> table.region(number)
                        .complete(number, "userTask_writeFollowUp", "note", " ", "finding", "AS_AGREED"));
        write("AS_AGREED");
        assertThat(count("status_report")).isZero();
        assertThat(count("follow_up")).isEqualTo(1);
    }

    @Test
    void aDeviationIsTakenUpWithTheParties() {
        follow(MUNICIPAL_AREA);
        deviate();

        meet("CONTINUE");

        assertThat(office.openTasks(number)).isEmpty();
        office.fireTimer(number, "intermediateEvent_followUpDue");
        assertThat(office.openTasks(number)).containsExactly("userTask_reportStatus @ [jc-municipal-0851]");
    }

    @Test
    void theAgreementRunsOutAlsoInTheMiddleOfAFollowUp() {
        follow(MUNICIPAL_AREA);
        deviate();

        table.expire(number);

        assertThat(office.openTasks(number)).containsExactly("userTask_documentResult @ [region-NJ]");
    }

    @Test
    void aSignedAmendmentReplacesTheAgreementAfterTheCouncilIsInvolvedAgain() {
        follow(MUNICIPAL_AREA);
        UUID first = agreementId("ACTIVE");
        deviate();
        meet("AMEND");
        assertThat(office.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
        office.setToday(office.today().plusMonths(2));

        table.conclude(number, MUNICIPAL_AREA);

        UUID second = agreementId("ACTIVE");
        assertThat(agreementId("REPLACED")).isEqualTo(first);
        assertThat(office.variable(followUp, "agreementId")).isEqualTo(second.toString());
        assertThat(count(
                        "council_involvement i JOIN raadslag.improvement_agreement a ON a.council_opinion_id = i.opinion_id",
                        "a.case_number"))
                .isEqualTo(2);
        assertThat(agreements.facts(CaseNumber.of(number)).agreementId()).isEqualTo(second);
        table.expire(number);
        table.document(number, 90);
        table.document(number, 90);
        table.evaluate(number);
        assertThat(office.path(number)).contains("endEvent_allMet");
    }

    @Test
    void theAgreementStaysInForceWhenNoAmendmentIsAgreed() {
        follow(STATE_AREA, MUNICIPAL_AREA);
        UUID first = agreementId("ACTIVE");
        office.fireTimer(number, "intermediateEvent_followUpDue");
        office.fireTimer(number, "boundaryEvent_statusOverdue");
        write("DEVIATION");
        meet("AMEND");

        table.offer(number, STATE_AREA, MUNICIPAL_AREA);
        table.accept(number, STATE);
        table.refuse(number, MUNICIPAL);
        refused("alle aftalens parter", () -> table.recordNoAgreement(number, "PARTIAL"));
        table.recordNoAgreement(number, "NOT_REACHED");

        assertThat(agreementId("ACTIVE")).isEqualTo(first);
        assertThat(agreements.facts(CaseNumber.of(number)).reached()).isTrue();
        assertThat(agreements.facts(CaseNumber.of(number)).establishedAt()).isNull();
        assertThat(office.variable(followUp, "agreementId")).isEqualTo(first.toString());
        assertThat(jdbc.sql(
                                "SELECT body FROM raadslag.letter WHERE number = ? AND template = 'agreement-not-reached' LIMIT 1")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains("Den hidtidige aftale gælder uændret")
                .doesNotContain("andre aktører");
        table.expire(number);
        assertThat(office.openTasks(number)).containsExactly("userTask_documentResult @ [region-NJ]");
    }

    @Test
    void theDecisionTableKnowsFourOutcomes() {
        assertThat(outcome("HIGHER", true, 90, 0)).isEqualTo("MET");
        assertThat(outcome("HIGHER", true, 89.9, 0)).isEqualTo("PARTLY");
        assertThat(outcome("HIGHER", true, 60, 0)).isEqualTo("NOT_MET");
        assertThat(outcome("HIGHER", true, 10, 0)).isEqualTo("NOT_MET");
        assertThat(outcome("HIGHER", false, 95, 0)).isEqualTo("NOT_DOCUMENTED");
        assertThat(outcome("HIGHER", true, 95, 1)).isEqualTo("NOT_DOCUMENTED");
        assertThat(outcome("LOWER", true, 60, 0)).isEqualTo("MET");
        assertThat(outcome("LOWER", true, 75, 0)).isEqualTo("PARTLY");
        assertThat(outcome("LOWER", true, 90, 0)).isEqualTo("NOT_MET");
        assertThat(outcome("LOWER", true, 99, 0)).isEqualTo("NOT_MET");
    }

    private String outcome(String direction, boolean documented, double actual, int daysLeft) {
        boolean higher = direction.equals("HIGHER");
        var variables = Variables.createVariables()
                .putValue("baseline", higher ? 60.0 : 90.0)
                .putValue("target", higher ? 90.0 : 60.0)
                .putValue("direction", direction)
                .putValue("documented", documented)
                .putValue("actual", documented ? actual : null)
                .putValue(
                        "dueDate", LocalDate.of(2007, 12, 31).plusDays(daysLeft).toString())
                .putValue("evaluatedOn", "2007-12-31");
        return decisionService
                .evaluateDecisionTableByKey("requirement-outcome", variables)
                .getSingleEntry();
    }

    private void follow(String... areas) {
        number = office.openCase("JC-0851", areas);
        office.call("improvement-agreement", number, "partyKinds", "STATE,MUNICIPAL");
        table.conclude(number, areas);
        followUp = office.call(
                "agreement-follow-up",
                number,
                "partyKinds",
                "STATE,MUNICIPAL",
                "agreementId",
                agreementId("ACTIVE").toString());
    }

    private void deviate() {
        office.fireTimer(number, "intermediateEvent_followUpDue");
        report("jc-municipal-0851");
        write("DEVIATION");
        assertThat(office.openTasks(number)).containsExactly("userTask_followUpMeeting @ [region-NJ]");
    }

    private void report(String party) {
        office.as(party).complete(number, "userTask_reportStatus", "status", "Vi har ansat to sagsbehandlere.");
    }

    private void write(String finding) {
        table.region(number)
                .complete(number, "userTask_writeFollowUp", "note", "Tallene er gennemgået.", "finding", finding);
    }

    private void meet(String decision) {
        table.region(number)
                .complete(
                        number,
                        "userTask_followUpMeeting",
                        "minutes",
                        "Vi drøftede forsinkelsen.",
                        "decision",
                        decision);
    }

    private void obtain() {
        table.region(number)
                .complete(
                        number,
                        "userTask_obtainDocumentation",
                        "obtained",
                        "Tallene er indhentet hos Arbejdsmarkedsstyrelsen.");
    }

    private void result(Object... fields) {
        table.region(number).complete(number, "userTask_documentResult", fields);
    }

    private static void refused(String part, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(part);
    }

    private UUID agreementId(String status) {
        return jdbc.sql("SELECT id FROM raadslag.improvement_agreement WHERE case_number = ? AND status = ?")
                .params(number, status)
                .query(UUID.class)
                .single();
    }

    private List<String> outcomes() {
        return jdbc.sql(
                        "SELECT r.outcome FROM raadslag.result_requirement r JOIN raadslag.improvement_agreement a ON a.id = r.agreement_id WHERE a.case_number = ? ORDER BY r.position")
                .param(number)
                .query((row, index) -> row.getString(1))
                .list();
    }

    private List<String> letters() {
        return jdbc.sql("SELECT template || ' ' || recipient_group FROM raadslag.letter WHERE number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private int count(String table) {
        return count(table + " t JOIN raadslag.improvement_agreement a ON a.id = t.agreement_id", "a.case_number");
    }

    private int count(String from, String column) {
        return jdbc.sql("SELECT count(*) FROM raadslag." + from + " WHERE " + column + " = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
