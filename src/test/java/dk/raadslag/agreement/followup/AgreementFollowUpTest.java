package dk.raadslag.agreement.followup;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static dk.raadslag.authorities.EffortKind.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.agreement.Agreements;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.DocumentResultForm;
import dk.raadslag.support.form.FinalEvaluationForm;
import dk.raadslag.support.form.FollowUpMeetingForm;
import dk.raadslag.support.form.ObtainDocumentationForm;
import dk.raadslag.support.form.ReportStatusForm;
import dk.raadslag.support.form.WriteFollowUpForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RaadslagTest
class AgreementFollowUpTest extends ProcessTest {

    private static final String STATE_AREA = "DAGPENGE";
    private static final String MUNICIPAL_AREA = "SYGEDAGPENGE";

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
    void theResultsAreSettledWhenTheLastDayIsOver() {
        follow(MUNICIPAL_AREA);
        LocalDate lastDay = jdbc.sql("SELECT valid_to FROM raadslag.improvement_agreement WHERE case_number = ?")
                .param(number)
                .query(LocalDate.class)
                .single();

        assertThat(jobs.due(number, "boundaryEvent_agreementExpired"))
                .isEqualTo(lastDay.plusDays(1).atStartOfDay(Danish.ZONE).toInstant());
    }

    @Test
    void anAgreementWhoseResultsAreAllDocumentedAndMetIsFulfilled() {
        follow(MUNICIPAL_AREA);

        table.expire(number);
        table.document(number, 90);
        table.evaluate(number);

        assertThat(followUp).isEnded().hasPassedInOrder("intermediateEvent_agreementEnded", "endEvent_allMet");
        assertThat(progress.variable(followUp, "evaluationResult")).isEqualTo("ALL_MET");
        assertThat(outcomes()).containsExactly("MET");
        var facts = agreements.facts(CaseNumber.of(number));
        assertThat(facts.expired()).isTrue();
        assertThat(facts.undocumented()).isFalse();
        assertThat(facts.requirementsNotMet()).isZero();
        assertThat(facts.establishedAt()).isNotNull();
        assertThat(documents.of(CaseNumber.of(number)))
                .extracting(StoredDocument::type)
                .contains("final-evaluation");
        assertThat(file.letters(number)).contains("final-evaluation council-NJ", "final-evaluation jc-municipal-0851");
    }

    @Test
    @Tag("E-06")
    void anAgreementPartlyReachedTellsWhichAreasFailed() {
        follow(STATE_AREA, MUNICIPAL_AREA);

        table.expire(number);
        table.document(number, 95);
        table.document(number, 60);
        table.evaluate(number);

        assertThat(followUp).hasPassed("endEvent_partlyMet");
        assertThat(progress.variable(followUp, "evaluationResult")).isEqualTo("PARTLY");
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
        assertThat(progress.variable(followUp, "evaluationResult")).isEqualTo("PARTLY");
        assertThat(agreements.facts(CaseNumber.of(number)).notMetAreas()).containsExactly(MUNICIPAL_AREA);
    }

    @Test
    void anAgreementWithoutAnyResultIsNotMet() {
        follow(MUNICIPAL_AREA);

        table.expire(number);
        table.document(number, 55);
        table.evaluate(number);

        assertThat(followUp).hasPassed("endEvent_notMet");
        assertThat(progress.variable(followUp, "evaluationResult")).isEqualTo("NOT_MET");
    }

    @Test
    @Tag("E-05")
    void nobodyConcludesOnResultsThatAreNotDocumented() {
        follow(STATE_AREA, MUNICIPAL_AREA);
        table.expire(number);
        table.document(number, 90);
        table.leaveUndocumented(number);

        assertThat(progress.openTasks(number)).containsExactly("userTask_obtainDocumentation @ [region-NJ]");
        assertThat(agreements.facts(CaseNumber.of(number)).undocumented()).isTrue();

        obtain();
        assertThat(progress.openTasks(number)).containsExactly("userTask_documentResult @ [region-NJ]");
        table.leaveUndocumented(number);
        obtain();
        table.document(number, 90);
        table.evaluate(number);

        assertThat(progress.variable(followUp, "evaluationResult")).isEqualTo("ALL_MET");
    }

    @Test
    void theDirectorMaySendTheResultsBackToBeDocumentedBetter() {
        follow(MUNICIPAL_AREA);
        table.expire(number);
        table.document(number, 55);

        refused("Vurdering", () -> table.rd(number).complete(number, new FinalEvaluationForm().decision("CONFIRM")));
        table.rd(number)
                .complete(number, new FinalEvaluationForm().decision("RETURN").assessment("Forkert kvartal."));
        obtain();
        table.document(number, 91);
        table.evaluate(number);

        assertThat(followUp).hasPassed("endEvent_allMet");
    }

    @Test
    void aResultNeedsANumberAndItsEvidence() {
        follow(MUNICIPAL_AREA);
        table.expire(number);

        refused(
                "Opnået resultat",
                () -> result(new DocumentResultForm().basis("DOCUMENTED").evidence("Udtræk.")));
        refused(
                "Dokumentation",
                () -> result(new DocumentResultForm().basis("DOCUMENTED").actualValue(90)));
        refused("ikke dokumenteret", () -> result(new DocumentResultForm().basis("NOT_DOCUMENTED")));
        refused(
                "kan ikke udfyldes her",
                () -> result(new DocumentResultForm().actualValue(90).evidence("Udtræk.")));
        refused(
                "højst fylde 4000 tegn",
                () -> result(new DocumentResultForm()
                        .basis("DOCUMENTED")
                        .actualValue(90)
                        .evidence("x".repeat(20_000))));
        refused(
                "HTML-koder",
                () -> result(new DocumentResultForm()
                        .basis("DOCUMENTED")
                        .actualValue(90)
                        .evidence("<b>fint</b>")));
        assertThat(outcomes()).containsOnlyNulls();
    }

    @Test
    void resultsAreNotSettledBeforeTheAgreementRunsOut() {
        follow(MUNICIPAL_AREA);

        jobs.fireTimer(number, "boundaryEvent_agreementExpired");

        refused("når aftalen er udløbet", () -> table.document(number, 90));
    }

    @Test
    void theRegionFollowsUpInEveryCycle() {
        follow(STATE_AREA, MUNICIPAL_AREA);

        for (int cycle = 1; cycle <= 2; cycle++) {
            jobs.fireTimer(number, "intermediateEvent_followUpDue");
            report("jc-state-0851");
            assertThat(progress.openTasks(number)).containsExactly("userTask_reportStatus @ [jc-municipal-0851]");
            report("jc-municipal-0851");
            write("AS_AGREED");
        }

        assertThat(progress.openTasks(number)).isEmpty();
        assertThat(count("follow_up")).isEqualTo(2);
        assertThat(count("status_report")).isEqualTo(4);
        assertThat(followUp).isNotEnded();
    }

    @Test
    void theRegionFollowsUpEvenWhenAPartyIsSilent() {
        follow(MUNICIPAL_AREA);
        jobs.fireTimer(number, "intermediateEvent_followUpDue");

        jobs.fireTimer(number, "boundaryEvent_statusOverdue");

        refused(
                "skal udfyldes",
                () -> table.region(number)
                        .complete(number, new WriteFollowUpForm().note(" ").finding("AS_AGREED")));
        write("AS_AGREED");
        assertThat(count("status_report")).isZero();
        assertThat(count("follow_up")).isEqualTo(1);
    }

    @Test
    void aDeviationIsTakenUpWithTheParties() {
        follow(MUNICIPAL_AREA);
        deviate();

        meet("CONTINUE");

        assertThat(progress.openTasks(number)).isEmpty();
        jobs.fireTimer(number, "intermediateEvent_followUpDue");
        assertThat(progress.openTasks(number)).containsExactly("userTask_reportStatus @ [jc-municipal-0851]");
    }

    @Test
    void theAgreementRunsOutAlsoInTheMiddleOfAFollowUp() {
        follow(MUNICIPAL_AREA);
        deviate();

        table.expire(number);

        assertThat(progress.openTasks(number)).containsExactly("userTask_documentResult @ [region-NJ]");
    }

    @Test
    void aSignedAmendmentReplacesTheAgreementAfterTheCouncilIsInvolvedAgain() {
        follow(MUNICIPAL_AREA);
        UUID first = agreementId("ACTIVE");
        deviate();
        meet("AMEND");
        assertThat(progress.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
        clock.setTo(clock.today().plusMonths(2));

        table.conclude(number, MUNICIPAL_AREA);

        UUID second = agreementId("ACTIVE");
        assertThat(agreementId("REPLACED")).isEqualTo(first);
        assertThat(progress.variable(followUp, "agreementId")).isEqualTo(second.toString());
        assertThat(count(
                        "council_involvement i JOIN raadslag.improvement_agreement a ON a.council_opinion_id = i.opinion_id",
                        "a.case_number"))
                .isEqualTo(2);
        assertThat(agreements.facts(CaseNumber.of(number)).agreementId()).isEqualTo(second);
        table.expire(number);
        table.document(number, 90);
        table.evaluate(number);
        assertThat(followUp).hasPassed("endEvent_allMet");
    }

    @Test
    void theAgreementStaysInForceWhenNoAmendmentIsAgreed() {
        follow(STATE_AREA, MUNICIPAL_AREA);
        UUID first = agreementId("ACTIVE");
        jobs.fireTimer(number, "intermediateEvent_followUpDue");
        jobs.fireTimer(number, "boundaryEvent_statusOverdue");
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
        assertThat(progress.variable(followUp, "agreementId")).isEqualTo(first.toString());
        assertThat(jdbc.sql(
                                "SELECT body FROM raadslag.letter WHERE number = ? AND template = 'agreement-not-reached' LIMIT 1")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains("Den hidtidige aftale gælder uændret")
                .doesNotContain("andre aktører");
        table.expire(number);
        assertThat(progress.openTasks(number)).containsExactly("userTask_documentResult @ [region-NJ]");
    }

    @Test
    void followUpGoesOnWhileAnAmendmentIsNegotiated() {
        follow(MUNICIPAL_AREA);
        deviate();
        meet("AMEND");
        assertThat(progress.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
        jobs.fireTimer(number, "intermediateEvent_followUpDue");
        report("jc-municipal-0851");
        write("DEVIATION");
        refused("Der forhandles allerede om en ændring af aftalen", () -> meet("AMEND"));
        meet("CONTINUE");

        table.offer(number, MUNICIPAL_AREA);
        jobs.fireTimer(number, "intermediateEvent_followUpDue");
        assertThat(progress.openTasks(number))
                .containsExactly(
                        "userTask_reportStatus @ [jc-municipal-0851]",
                        "userTask_respondToAgreement @ [jc-municipal-0851]");
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");
        assertThat(followUp).hasPassed("endEvent_notAmended").isNotEnded();
        report("jc-municipal-0851");
        write("DEVIATION");
        meet("AMEND");
        assertThat(progress.openTasks(number)).containsExactly("userTask_draftAgreement @ [region-NJ]");
        assertThat(count("follow_up")).isEqualTo(3);
    }

    @Test
    void theAgreementRunsOutWhileAnAmendmentIsNegotiatedWhichLapses() {
        assistance.budget("NJ", clock.today().getYear(), 500_000);
        follow(MUNICIPAL_AREA);
        deviate();
        meet("AMEND");
        table.draft(number, MUNICIPAL_AREA);
        table.keepRequirements(number);
        assistance.offer(number, 200_000);
        council.involve(number, "FOR");
        table.send(number);

        table.expire(number);

        assertThat(progress.openTasks(number)).containsExactly("userTask_documentResult @ [region-NJ]");
        assertThat(progress.the("improvement-agreement", number)).isEnded();
        assertThat(file.record(number)).doesNotContain("signByDirector");
        assertThat(
                        file.value(
                                "SELECT reserved::int::text FROM raadslag.consultant_budget WHERE region_code = 'NJ' ORDER BY year DESC LIMIT 1"))
                .isEqualTo("0");
        table.document(number, 90);
        table.evaluate(number);
        assertThat(followUp).hasPassed("endEvent_allMet");
        assertThat(agreements.facts(CaseNumber.of(number)).expired()).isTrue();
    }

    @Test
    void anAmendmentIsNotSignedAfterTheAgreementHasRunOut() {
        follow(MUNICIPAL_AREA);
        deviate();
        meet("AMEND");
        clock.setTo(clock.today().plusMonths(10));
        table.offer(number, MUNICIPAL_AREA);
        table.accept(number, MUNICIPAL);
        table.sign(number, MUNICIPAL);
        clock.setTo(clock.today().plusMonths(3));

        refused("Den aftale, der skulle ændres, udløb den", () -> table.signAsDirector(number));
    }

    @Test
    void anAmendmentLeavesNobodyAndNothingOut() {
        follow(STATE_AREA, MUNICIPAL_AREA);
        jobs.fireTimer(number, "intermediateEvent_followUpDue");
        jobs.fireTimer(number, "boundaryEvent_statusOverdue");
        write("DEVIATION");
        meet("AMEND");

        refused(
                "Ændringen skal omfatte alle de dele af indsatsen, som den hidtidige aftale omfatter. Tilføj: Opfølgning for modtagere af sygedagpenge",
                () -> table.draft(number, STATE_AREA));
        table.conclude(number, STATE_AREA, MUNICIPAL_AREA);

        assertThat(progress.variable(followUp, "agreementId"))
                .isEqualTo(agreementId("ACTIVE").toString());
    }

    @Test
    @Tag("E-06")
    void aNewAgreementCoversWhatTheExpiredOneDidNotImproveAndNeedNotCoverTheRest() {
        follow(STATE_AREA, MUNICIPAL_AREA);
        table.expire(number);
        table.document(number, 95);
        table.document(number, 70);
        table.evaluate(number);
        fixtures.call("improvement-agreement", number, Map.of("partyKinds", "STATE,MUNICIPAL"));

        refused("Tilføj: Opfølgning for modtagere af sygedagpenge", () -> table.draft(number, STATE_AREA));
        table.conclude(number, MUNICIPAL_AREA);

        assertThat(agreements.facts(CaseNumber.of(number)).agreementId()).isEqualTo(agreementId("ACTIVE"));
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
        number = fixtures.openCase("JC-0851", areas);
        fixtures.call("improvement-agreement", number, Map.of("partyKinds", "STATE,MUNICIPAL"));
        table.conclude(number, areas);
        followUp = fixtures.call(
                "agreement-follow-up",
                number,
                Map.of(
                        "partyKinds",
                        "STATE,MUNICIPAL",
                        "agreementId",
                        agreementId("ACTIVE").toString()));
    }

    private void deviate() {
        jobs.fireTimer(number, "intermediateEvent_followUpDue");
        report("jc-municipal-0851");
        write("DEVIATION");
        assertThat(progress.openTasks(number)).containsExactly("userTask_followUpMeeting @ [region-NJ]");
    }

    private void report(String party) {
        office.as(party).complete(number, new ReportStatusForm().status("Vi har ansat to sagsbehandlere."));
    }

    private void write(String finding) {
        table.region(number)
                .complete(
                        number,
                        new WriteFollowUpForm().note("Tallene er gennemgået.").finding(finding));
    }

    private void meet(String decision) {
        table.region(number)
                .complete(
                        number,
                        new FollowUpMeetingForm()
                                .minutes("Vi drøftede forsinkelsen.")
                                .decision(decision));
    }

    private void obtain() {
        table.region(number)
                .complete(
                        number,
                        new ObtainDocumentationForm().obtained("Tallene er indhentet hos Arbejdsmarkedsstyrelsen."));
    }

    private void result(DocumentResultForm form) {
        table.region(number).complete(number, form);
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
