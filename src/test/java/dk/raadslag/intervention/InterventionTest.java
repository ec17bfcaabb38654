package dk.raadslag.intervention;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.intervention.InterventionCase.Status;
import dk.raadslag.intervention.dialogue.DialogueProcedure;
import dk.raadslag.intervention.dialogue.Invitation;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.AnswerRecommendationForm;
import dk.raadslag.support.form.AssessNeedForAgreementForm;
import dk.raadslag.support.form.AssessNoResponseForm;
import dk.raadslag.support.form.ConcludeMonitoringForm;
import dk.raadslag.support.form.ConfirmFindingForm;
import dk.raadslag.support.form.HoldDialogueForm;
import dk.raadslag.support.form.ReviewDevelopmentForm;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the finding to the director's choice of reaction (§ 11, stk. 1 and 3). */
@RaadslagTest
class InterventionTest extends ProcessTest {

    private static final String BRIEF = "userTask_prepareCouncilBrief @ [secretariat-NJ]";
    private static final String DRAFT = "userTask_draftAgreement @ [region-NJ]";

    @Autowired
    Cases cases;

    @Autowired
    Findings findings;

    @Autowired
    FindingProcedure decisions;

    @Autowired
    DialogueProcedure dialogues;

    @Autowired
    DocumentationProcedure documentations;

    @Autowired
    Involvements involvements;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatTheDirectorDoesNotConfirmEndsThere() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");

        reject(number);

        assertThat(progress.the("intervention", number)).hasPassed("endEvent_findingRejected");
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(Status.REJECTED);
        assertThat(file.letters(number)).isEmpty();
    }

    @Test
    void theDirectorMayAskForMoreEvidence() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        office.as("rd-NJ")
                .complete(
                        number,
                        new ConfirmFindingForm().decision("MORE_EVIDENCE").reason("Tal for fleksjob mangler."));

        desk.documentAgain(number, "FLEKSJOB", "DAGPENGE");
        desk.confirm(number);

        assertThat(cases.failingAreas(CaseNumber.of(number)))
                .extracting("code")
                .containsExactly("DAGPENGE", "FLEKSJOB");
        assertThat(variable(number, "partyKinds")).isEqualTo("STATE,MUNICIPAL");
        assertThat(progress.openTasks(number)).containsExactly(BRIEF);
    }

    @Test
    void aProblemConfirmedOutsideBeginsItsCaseOnce() {
        Documentation documentation = new Documentation(
                clock.today().minusYears(1),
                clock.today().minusDays(1),
                List.of("SYGEDAGPENGE"),
                Ground.LEGAL_REQUIREMENT,
                null,
                "Opfølgningen sker for sent.",
                new Sources(List.of(Source.DIRECTORATE_OF_LABOUR), null));
        Finding finding =
                inTransaction(() -> documentations.document("JC-0851", documentation, new Actor("x", "region-NJ")));

        refused("ikke konstateret", () -> announce(finding));
        inTransaction(() -> decisions.confirm(finding.id(), null, new Actor("x", "rd-NJ")));
        announce(finding);

        assertThat(progress.openTasks(finding.caseNumber().value())).containsExactly(BRIEF);
        refused("allerede i gang", () -> announce(finding));
    }

    @Test
    void aRecommendationThatIsNotFollowedRaisesNoCase() {
        String unanswered = recommendation();
        String notFollowed = recommendation();
        answer(notFollowed, "NOT_FOLLOWED");

        refused("ikke besvaret", () -> raise(unanswered));
        refused("ikke besvaret", () -> raise(notFollowed));
    }

    @Test
    void aFollowedRecommendationRaisesOneCaseThatBeginsWithTheDocumentation() {
        String recommendation = recommendation();
        answer(recommendation, "FOLLOWED");
        String number = raisedBy(recommendation);

        assertThat(progress.openTasks(number)).containsExactly("userTask_documentProblem @ [region-NJ]");
        desk.documentAgain(number, "SYGEDAGPENGE");
        desk.confirm(number);

        assertThat(progress.openTasks(number)).containsExactly(BRIEF);
        assertThatThrownBy(() -> raise(recommendation))
                .extracting(failure -> failure.getSuppressed()[0].getCause(), as(THROWABLE))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("Key (recommendation_number)");
    }

    @Test
    void theCouncilIsToldWhenTheProblemThatItSawIsNotConfirmed() {
        String recommendation = recommendation();
        answer(recommendation, "FOLLOWED");
        String number = raisedBy(recommendation);
        desk.documentAgain(number, "SYGEDAGPENGE");

        reject(number);

        assertThat(progress.the("intervention", number))
                .hasPassedInOrder("serviceTask_reportRejected", "endEvent_findingRejected");
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(Status.REJECTED);
        assertThat(file.letters(number))
                .containsExactly("finding-rejected council-NJ", "finding-rejected council-chair-NJ");
        assertThat(file.values("SELECT body FROM raadslag.letter WHERE number = ?", number))
                .allMatch(body -> body.contains(recommendation) && body.contains("Tallene er for få"));
    }

    @Test
    void theCouncilIsAlsoToldWhereItsRecommendationWasAboutACaseOnItsWay() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        String recommendation = recommendation();
        answer(recommendation, "FOLLOWED");

        reject(number);

        assertThat(file.letters(number))
                .containsExactly("finding-rejected council-NJ", "finding-rejected council-chair-NJ");
        assertThat(file.values("SELECT body FROM raadslag.letter WHERE number = ?", number))
                .allMatch(body -> body.contains(recommendation));
    }

    @Test
    @Tag("S-04")
    @Tag("INV-03")
    void theCouncilIsInvolvedBeforeAnyReaction() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        desk.confirm(number);

        assertThat(progress.openTasks(number)).containsExactly(BRIEF);
        assertThat(file.letters(number))
                .containsExactly("result-problem-confirmed jc-municipal-0851", "result-problem-confirmed lbr-0851");
        Invitation invitation = new Invitation(clock.today().plusDays(7), "Her", "Dette");
        refused(
                "§ 11, stk. 3",
                () -> inTransaction(() -> dialogues.invite(
                        CaseNumber.of(number), List.of("jc-municipal-0851"), invitation, new Actor("x", "region-NJ"))));

        council.involve(number, "AGAINST");

        assertThat(progress.openTasks(number)).containsExactly("userTask_inviteToDialogue @ [region-NJ]");
    }

    @Test
    void theInvitationNamesADayToCome() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");

        refused("skal ligge efter", () -> desk.invite(number, clock.today()));
        desk.invite(number);

        assertThat(file.letters(number)).contains("dialogue-invitation jc-municipal-0851");
        assertThat(progress.openTasks(number)).containsExactly("userTask_respondToDialogue @ [jc-municipal-0851]");
    }

    @Test
    void eachPartyAnswersOnlyForItself() {
        String number = desk.reacted("JC-0851", "DAGPENGE", "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-state-0851", "REFUSE");

        forbidden(() -> desk.respond(number, "jc-state-0851", "ACCEPT"));
        forbidden(() -> desk.respond(number, "jc-municipal-0813", "ACCEPT"));
        assertThat(progress.openTasks(number)).containsExactly("userTask_respondToDialogue @ [jc-municipal-0851]");

        desk.respond(number, "jc-municipal-0851", "ACCEPT");

        assertThat(progress.openTasks(number)).containsExactly("userTask_holdDialogue @ [region-NJ]");
    }

    @Test
    @Tag("E-02")
    void thePartiesAreRemindedOnce() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        desk.invite(number);

        jobs.fireTimer(number, "boundaryEvent_dialogueReminder");

        assertThat(file.letters(number)).contains("dialogue-reminder jc-municipal-0851");
        assertThat(progress.the("intervention", number)).hasPassed("endEvent_reminded");
        assertThat(progress.openTasks(number)).containsExactly("userTask_respondToDialogue @ [jc-municipal-0851]");
    }

    @Test
    @Tag("E-02")
    void silenceNeverBecomesARefusalByItself() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        desk.invite(number);
        jobs.fireTimer(number, "boundaryEvent_noResponse");

        assertThat(progress.openTasks(number)).containsExactly("userTask_assessNoResponse @ [rd-NJ]");
        assertThat(progress.shown(number, "invitation")).startsWith("De ansvarlige er indkaldt til dialog den ");
        assertThat(answers(number)).isEmpty();
        assess(number, "NEW_INVITATION");
        assertThat(progress.openTasks(number)).containsExactly("userTask_inviteToDialogue @ [region-NJ]");

        desk.invite(number);
        jobs.fireTimer(number, "boundaryEvent_noResponse");
        assess(number, "DEEMED_REFUSED");

        assertThat(answers(number)).containsExactly("REFUSE deemed by rd-NJ");
        assertThat(progress.openTasks(number)).containsExactly(DRAFT);
    }

    @Test
    void whoIsSilentDoesNotKeepTheOtherPartyFromTheDialogue() {
        String number = desk.reacted("JC-0851", "DAGPENGE", "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        jobs.fireTimer(number, "boundaryEvent_noResponse");
        assess(number, "DEEMED_REFUSED");

        assertThat(progress.openTasks(number)).containsExactly("userTask_holdDialogue @ [region-NJ]");
    }

    @Test
    @Tag("E-01")
    void thoseWhoRefuseTheDialogueAreStillOfferedAnAgreementInWriting() {
        String number = desk.reacted("JC-0851", "DAGPENGE", "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-state-0851", "REFUSE");
        desk.respond(number, "jc-municipal-0851", "REFUSE");

        assertThat(progress.openTasks(number)).containsExactly(DRAFT);
        assertThat(progress.the("intervention", number))
                .hasNotPassed("callActivity_orderRecommendation", "userTask_holdDialogue");
    }

    @Test
    void theDialogueMayTakeSeveralMeetings() {
        String number = inDialogue();
        desk.meet(number, true, false, true);
        assertThat(progress.openTasks(number)).containsExactly("userTask_holdDialogue @ [region-NJ]");
        desk.meet(number, true, false, false);

        assertThat(progress.openTasks(number)).containsExactly("userTask_assessNeedForAgreement @ [rd-NJ]");
        assertThat(variable(number, "reactionProposal")).isEqualTo("AGREEMENT");
    }

    @Test
    void aMeetingIsRecordedAfterItWasHeld() {
        String number = inDialogue();

        refused(
                "»Mødet blev holdt« må ikke ligge efter",
                () -> meetOn(number, clock.today().plusDays(1)));
        refused(
                "»Mødet blev holdt« må ikke ligge før",
                () -> meetOn(number, clock.today().minusDays(1)));
        meetOn(number, clock.today());
        assertThat(file.value(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'holdDialogue'", number))
                .startsWith("Dialogmødet er holdt den")
                .contains(" Det var indkaldt til den ");
    }

    private void meetOn(String number, LocalDate day) {
        office.as("region-NJ")
                .complete(
                        number,
                        new HoldDialogueForm()
                                .heldOn(day)
                                .participants("Alle")
                                .minutes("Resultaterne blev gennemgået.")
                                .causes("Lange sagsgange.")
                                .initiatives("Ingen.")
                                .problemConfirmed(true)
                                .initiativesEnough(false)
                                .furtherMeeting(false));
    }

    @Test
    @Tag("E-24")
    void aProblemThatTheDialogueDisprovesEndsTheCase() {
        String number = inDialogue();
        desk.meet(number, false, true, false);
        assertThat(variable(number, "reactionProposal")).isEqualTo("NO_REACTION");
        desk.assess(number, "DISPROVED");

        assertThat(progress.the("intervention", number)).hasPassed("endEvent_notAProblem");
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(Status.CLOSED);
        assertThat(findings.documented(CaseNumber.of(number)).status()).isEqualTo(Finding.Status.DISPROVED);
        assertThat(file.letters(number)).contains("not-a-problem council-NJ", "not-a-problem jc-municipal-0851");
        assertThat(desk.document("JC-0851", "SYGEDAGPENGE")).isNotEqualTo(number);
    }

    @Test
    @Tag("S-05")
    void initiativesAlreadyTakenLeadToCloseMonitoringOnly() {
        String number = inDialogue();
        desk.meet(number, true, true, false);
        assertThat(variable(number, "reactionProposal")).isEqualTo("CLOSE_MONITORING");
        desk.assess(number, "INITIATIVES_TAKEN");
        review(number, "IMPROVED");
        review(number, "IMPROVED");
        office.as("rd-NJ")
                .complete(
                        number, new ConcludeMonitoringForm().verdict("IMPROVED").reason("To målinger i træk."));

        assertThat(progress.the("close-monitoring", number)).hasPassed("endEvent_improved");
        assertThat(progress.the("intervention", number))
                .hasPassed("endEvent_resultsImproved")
                .hasNotPassed("callActivity_improvementAgreement");
        assertThat(file.letters(number)).contains("results-improved council-NJ", "results-improved jc-municipal-0851");
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void closeMonitoringWithoutImprovementLeadsToAnAgreement() {
        String number = inDialogue();
        desk.meet(number, true, true, false);
        desk.assess(number, "INITIATIVES_TAKEN");
        review(number, "WORSE");
        office.as("rd-NJ")
                .complete(
                        number,
                        new ConcludeMonitoringForm().verdict("NOT_IMPROVED").reason("Tallene falder."));

        assertThat(progress.openTasks(number)).containsExactly(DRAFT);
    }

    @Test
    void insufficientInitiativesLeadToAnAgreementAndNowhereElse() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");

        assertThat(progress.openTasks(number)).containsExactly(DRAFT);
        assertThat(involvements.require(CaseNumber.of(number), Stage.REACTION, null))
                .isNotNull();
        assertThat(jdbc.sql("SELECT need FROM raadslag.need_assessment WHERE case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("INSUFFICIENT");
    }

    @Test
    void theDirectorSaysWhy() {
        String number = inDialogue();
        desk.meet(number, true, false, false);

        refused(
                "Begrundelse",
                () -> office.as("rd-NJ").complete(number, new AssessNeedForAgreementForm().need("INSUFFICIENT")));
        refused(
                "Valget i feltet »Vurdering« findes ikke",
                () -> office.as("rd-NJ")
                        .complete(
                                number,
                                new AssessNeedForAgreementForm()
                                        .need("CLOSE_THE_CASE")
                                        .reason("x")));
    }

    @Test
    @Tag("E-20")
    void theMunicipalitiesThatShareAJobcentreAreInformed() {
        String number = desk.reacted("JC-0185", "SYGEDAGPENGE");
        desk.invite(number);

        assertThat(file.letters(number))
                .contains(
                        "result-problem-confirmed guest-municipality-0155",
                        "result-problem-confirmed jc-municipal-0185",
                        "dialogue-invitation guest-municipality-0155");
        assertThat(progress.openTasks(number)).containsExactly("userTask_respondToDialogue @ [jc-municipal-0185]");
    }

    @Test
    @Tag("E-21")
    void theStateAloneAnswersForTheStateEffort() {
        String number = desk.reacted("JC-0851", "DAGPENGE");
        desk.invite(number);

        assertThat(variable(number, "partyKinds")).isEqualTo("STATE");
        assertThat(progress.openTasks(number)).containsExactly("userTask_respondToDialogue @ [jc-state-0851]");
        assertThat(file.letters(number)).doesNotContain("dialogue-invitation jc-municipal-0851");
    }

    private String inDialogue() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        return number;
    }

    private void announce(Finding finding) {
        backDoor.inside(() -> runtimeService
                .createMessageCorrelation("Msg_ResultProblemDocumented")
                .setVariable("findingId", finding.id().toString())
                .setVariable("regionCode", finding.regionCode().name())
                .correlateStartMessage());
        jobs.run();
    }

    private void reject(String number) {
        office.as("rd-NJ")
                .complete(
                        number,
                        new ConfirmFindingForm()
                                .decision("REJECTED")
                                .reason("Tallene er for få til at konkludere på."));
    }

    private String recommendation() {
        String number = council.recommend("AGREEMENT", "JC-0851", "SYGEDAGPENGE");
        council.findLawful(number);
        return number;
    }

    private void answer(String recommendation, String answer) {
        office.as("rd-NJ")
                .complete(
                        recommendation,
                        new AnswerRecommendationForm().answer(answer).answerReason("Dialog og aftale kommer først."));
    }

    private String raisedBy(String recommendation) {
        return file.value(
                "SELECT case_number FROM raadslag.intervention_case WHERE recommendation_number = ?", recommendation);
    }

    private ProcessInstance raise(String recommendation) {
        return backDoor.inside(() -> runtimeService
                .createMessageCorrelation("Msg_CouncilRecommendation")
                .setVariable("recommendationNumber", recommendation)
                .setVariable("jobcentreId", "JC-0851")
                .setVariable("regionCode", "NJ")
                .correlateStartMessage());
    }

    private void assess(String number, String assessment) {
        office.as("rd-NJ")
                .complete(
                        number,
                        new AssessNoResponseForm().assessment(assessment).reason("Der er rykket uden svar."));
    }

    private void review(String number, String development) {
        jobs.fireTimer(number, "intermediateEvent_nextReview");
        office.as("region-NJ")
                .complete(
                        number,
                        new ReviewDevelopmentForm().development(development).figures("12,4 uger mod 13,1."));
    }

    private List<String> answers(String number) {
        return jdbc.sql("""
                        SELECT answer || CASE WHEN deemed THEN ' deemed' ELSE '' END || ' by ' || answered_by_group
                        FROM raadslag.dialogue_answer JOIN raadslag.dialogue_invitation i ON i.id = invitation_id WHERE case_number = ?""").param(number).query(String.class).list();
    }

    private Object variable(String number, String name) {
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("intervention")
                .singleResult();
        return runtimeService.getVariable(instance.getId(), name);
    }
}
