package dk.raadslag.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.intervention.InterventionCase.Status;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.CaseDesk;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.Office;
import dk.raadslag.support.RaadslagTest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the finding to the director's choice of reaction (§ 11, stk. 1 and 3). */
@RaadslagTest
class InterventionTest {

    private static final String BRIEF = "userTask_prepareCouncilBrief @ [secretariat-NJ]";
    private static final String DRAFT = "userTask_draftAgreement @ [region-NJ]";

    @Autowired
    Office office;

    @Autowired
    CaseDesk desk;

    @Autowired
    CouncilRoom council;

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
    Matters matters;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatTheDirectorDoesNotConfirmEndsThere() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");

        office.as("rd-NJ")
                .complete(
                        number,
                        "userTask_confirmFinding",
                        "decision",
                        "REJECTED",
                        "reason",
                        "Tallene er for få til at konkludere på.");

        assertThat(office.path(number)).contains("endEvent_findingRejected");
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(Status.REJECTED);
        assertThat(letters(number)).isEmpty();
    }

    @Test
    void theDirectorMayAskForMoreEvidence() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        office.as("rd-NJ")
                .complete(
                        number,
                        "userTask_confirmFinding",
                        "decision",
                        "MORE_EVIDENCE",
                        "reason",
                        "Tal for fleksjob mangler.");

        desk.documentAgain(number, "FLEKSJOB", "DAGPENGE");
        desk.confirm(number);

        assertThat(cases.failingAreas(CaseNumber.of(number)))
                .extracting("code")
                .containsExactly("DAGPENGE", "FLEKSJOB");
        assertThat(variable(number, "partyKinds")).isEqualTo("STATE,MUNICIPAL");
        assertThat(office.openTasks(number)).containsExactly(BRIEF);
    }

    @Test
    void aProblemConfirmedOutsideBeginsItsCaseOnce() {
        Documentation documentation = new Documentation(
                office.today().minusYears(1),
                office.today().minusDays(1),
                List.of("SYGEDAGPENGE"),
                Ground.LEGAL_REQUIREMENT,
                null,
                "Opfølgningen sker for sent.",
                List.of(Source.DIRECTORATE_OF_LABOUR));
        Finding finding =
                inTransaction(() -> documentations.document("JC-0851", documentation, new Actor("x", "region-NJ")));

        assertThatThrownBy(() -> announce(finding))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ikke konstateret");
        inTransaction(() -> decisions.confirm(finding.id(), null, new Actor("x", "rd-NJ")));
        announce(finding);

        assertThat(office.openTasks(finding.caseNumber().value())).containsExactly(BRIEF);
        assertThatThrownBy(() -> announce(finding)).isInstanceOf(Refusal.class).hasMessageContaining("allerede i gang");
    }

    @Test
    @Tag("E-07")
    void theCouncilsRecommendationWithoutGroundsIsAnsweredAndEnds() {
        String number = recommend(recommendation());
        assertThat(office.openTasks(number)).containsExactly("userTask_assessCouncilRecommendation @ [rd-NJ]");

        answer(number, "userTask_assessCouncilRecommendation", "NOT_FOLLOWED");

        assertThat(office.path(number)).contains("serviceTask_answerNoGrounds", "endEvent_noGrounds");
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(Status.REJECTED);
        assertThat(letters(number))
                .containsExactly("council-no-grounds council-NJ", "council-no-grounds council-chair-NJ");
        assertThat(jdbc.sql("SELECT count(*) FROM raadslag.letter WHERE number = ? AND document_id IS NULL")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theCouncilsRecommendationWithGroundsStartsWithTheDocumentation() {
        String recommendation = recommendation();
        String number = recommend(recommendation);
        answer(number, "userTask_assessCouncilRecommendation", "FOLLOWED");

        assertThat(office.openTasks(number)).containsExactly("userTask_documentProblem @ [region-NJ]");
        desk.documentAgain(number, "SYGEDAGPENGE");
        desk.confirm(number);

        assertThat(office.openTasks(number)).containsExactly(BRIEF);
        assertThatThrownBy(() -> recommendAnew(recommendation)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void recommendationsDuringTheCaseAreAnsweredWithoutMovingIt() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        desk.confirm(number);
        List<String> both = List.of(deliver(number), deliver(number));

        assertThat(office.openTasks(number))
                .containsExactly(
                        "userTask_handleCouncilRecommendation @ [rd-NJ]",
                        "userTask_handleCouncilRecommendation @ [rd-NJ]",
                        BRIEF);
        answer(number, "userTask_handleCouncilRecommendation", "PARTLY");
        answer(number, "userTask_handleCouncilRecommendation", "PARTLY");

        assertThat(office.openTasks(number)).containsExactly(BRIEF);
        assertThat(office.path(number)).contains("endEvent_recommendationAnswered");
        assertThat(letters(number)).contains("recommendation-in-case-answer council-NJ");
        assertThat(jdbc.sql("""
                        SELECT a.recommendation_number FROM raadslag.case_recommendation_answer a
                        JOIN raadslag.letter l ON l.document_id = a.document_id AND l.recipient_group = 'council-NJ'
                        WHERE a.case_number = ? AND a.answer = 'PARTLY' AND l.body LIKE '%' || a.recommendation_number || '%' """).param(number).query(String.class).list()).containsExactlyInAnyOrderElementsOf(both);
    }

    @Test
    @Tag("E-08")
    @Tag("INV-05")
    void theCouncilCannotReachTheMinisterByItself() {
        ProcessInstance recommendation = office.as("council-chair-NJ")
                .start(
                        "council-recommendation",
                        "recommendationType",
                        "ORDER",
                        "jobcentreId",
                        "JC-0851",
                        "areas",
                        List.of("SYGEDAGPENGE"),
                        "grounds",
                        "Opfølgningen sker for sent.");
        council.findLawful(recommendation.getBusinessKey());
        String number = jdbc.sql("SELECT case_number FROM raadslag.intervention_case WHERE recommendation_number = ?")
                .param(recommendation.getBusinessKey())
                .query(String.class)
                .single();

        assertThat(office.openTasks(number)).containsExactly("userTask_assessCouncilRecommendation @ [rd-NJ]");
        assertThat(office.path(number)).doesNotContain("callActivity_orderRecommendation");
        answer(number, "userTask_assessCouncilRecommendation", "PARTLY");
        assertThat(office.openTasks(number)).containsExactly("userTask_documentProblem @ [region-NJ]");
    }

    @Test
    @Tag("S-04")
    @Tag("INV-03")
    void theCouncilIsInvolvedBeforeAnyReaction() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        desk.confirm(number);

        assertThat(office.openTasks(number)).containsExactly(BRIEF);
        assertThat(letters(number))
                .containsExactly("result-problem-confirmed jc-municipal-0851", "result-problem-confirmed lbr-0851");
        Invitation invitation = new Invitation(office.today().plusDays(7), "Her", "Dette");
        assertThatThrownBy(() -> inTransaction(() -> dialogues.invite(
                        CaseNumber.of(number), List.of("jc-municipal-0851"), invitation, new Actor("x", "region-NJ"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("§ 11, stk. 3");

        council.involve(number, "AGAINST");

        assertThat(office.openTasks(number)).containsExactly("userTask_inviteToDialogue @ [region-NJ]");
    }

    @Test
    void theInvitationNamesADayToCome() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");

        assertThatThrownBy(() -> desk.invite(number, office.today()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("skal ligge efter");
        desk.invite(number);

        assertThat(letters(number)).contains("dialogue-invitation jc-municipal-0851");
        assertThat(office.openTasks(number)).containsExactly("userTask_respondToDialogue @ [jc-municipal-0851]");
    }

    @Test
    void eachPartyAnswersOnlyForItself() {
        String number = desk.reacted("JC-0851", "DAGPENGE", "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-state-0851", "REFUSE");

        assertThatThrownBy(() -> desk.respond(number, "jc-state-0851", "ACCEPT"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> desk.respond(number, "jc-municipal-0813", "ACCEPT"))
                .isInstanceOf(RuntimeException.class);
        assertThat(office.openTasks(number)).containsExactly("userTask_respondToDialogue @ [jc-municipal-0851]");

        desk.respond(number, "jc-municipal-0851", "ACCEPT");

        assertThat(office.openTasks(number)).containsExactly("userTask_holdDialogue @ [region-NJ]");
    }

    @Test
    @Tag("E-02")
    void thePartiesAreRemindedOnce() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        desk.invite(number);

        office.fireTimer(number, "boundaryEvent_dialogueReminder");

        assertThat(letters(number)).contains("dialogue-reminder jc-municipal-0851");
        assertThat(office.path(number)).contains("endEvent_reminded");
        assertThat(office.openTasks(number)).containsExactly("userTask_respondToDialogue @ [jc-municipal-0851]");
    }

    @Test
    @Tag("E-02")
    void silenceNeverBecomesARefusalByItself() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        desk.invite(number);
        office.fireTimer(number, "boundaryEvent_noResponse");

        assertThat(office.openTasks(number)).containsExactly("userTask_assessNoResponse @ [rd-NJ]");
        assertThat(answers(number)).isEmpty();
        assess(number, "NEW_INVITATION");
        assertThat(office.openTasks(number)).containsExactly("userTask_inviteToDialogue @ [region-NJ]");

        desk.invite(number);
        office.fireTimer(number, "boundaryEvent_noResponse");
        assess(number, "DEEMED_REFUSED");

        assertThat(answers(number)).containsExactly("REFUSE deemed by rd-NJ");
        assertThat(office.openTasks(number)).containsExactly(DRAFT);
    }

    @Test
    void whoIsSilentDoesNotKeepTheOtherPartyFromTheDialogue() {
        String number = desk.reacted("JC-0851", "DAGPENGE", "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        office.fireTimer(number, "boundaryEvent_noResponse");
        assess(number, "DEEMED_REFUSED");

        assertThat(office.openTasks(number)).containsExactly("userTask_holdDialogue @ [region-NJ]");
    }

    @Test
    @Tag("E-01")
    void thoseWhoRefuseTheDialogueAreStillOfferedAnAgreementInWriting() {
        String number = desk.reacted("JC-0851", "DAGPENGE", "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-state-0851", "REFUSE");
        desk.respond(number, "jc-municipal-0851", "REFUSE");

        assertThat(office.openTasks(number)).containsExactly(DRAFT);
        assertThat(office.path(number)).doesNotContain("callActivity_orderRecommendation", "userTask_holdDialogue");
    }

    @Test
    void theDialogueMayTakeSeveralMeetings() {
        String number = inDialogue();
        desk.meet(number, true, false, true);
        assertThat(office.openTasks(number)).containsExactly("userTask_holdDialogue @ [region-NJ]");
        desk.meet(number, true, false, false);

        assertThat(office.openTasks(number)).containsExactly("userTask_assessNeedForAgreement @ [rd-NJ]");
        assertThat(variable(number, "reactionProposal")).isEqualTo("AGREEMENT");
    }

    @Test
    void aMeetingIsRecordedAfterItWasHeld() {
        String number = inDialogue();

        assertThatThrownBy(() -> office.as("region-NJ")
                        .complete(
                                number,
                                "userTask_holdDialogue",
                                "heldOn",
                                office.today().plusDays(1),
                                "participants",
                                "Alle",
                                "minutes",
                                "Resultaterne blev gennemgået.",
                                "causes",
                                "Lange sagsgange.",
                                "initiatives",
                                "Ingen.",
                                "problemConfirmed",
                                "true",
                                "initiativesEnough",
                                "false",
                                "furtherMeeting",
                                "false"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("må ikke ligge efter");
    }

    @Test
    @Tag("E-24")
    void aProblemThatTheDialogueDisprovesEndsTheCase() {
        String number = inDialogue();
        desk.meet(number, false, true, false);
        assertThat(variable(number, "reactionProposal")).isEqualTo("NO_REACTION");
        desk.assess(number, "DISPROVED");

        assertThat(office.path(number)).contains("endEvent_notAProblem");
        assertThat(cases.caseOf(CaseNumber.of(number)).status()).isEqualTo(Status.CLOSED);
        assertThat(findings.documented(CaseNumber.of(number)).status()).isEqualTo(Finding.Status.DISPROVED);
        assertThat(letters(number)).contains("not-a-problem council-NJ", "not-a-problem jc-municipal-0851");
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

        assertThat(office.path(number))
                .contains("endEvent_improved", "endEvent_resultsImproved")
                .doesNotContain("callActivity_improvementAgreement");
        assertThat(letters(number)).contains("results-improved council-NJ", "results-improved jc-municipal-0851");
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
                        number, "userTask_confirmNotImproved", "verdict", "NOT_IMPROVED", "reason", "Tallene falder.");

        assertThat(office.openTasks(number)).containsExactly(DRAFT);
    }

    @Test
    void insufficientInitiativesLeadToAnAgreementAndNowhereElse() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");

        assertThat(office.openTasks(number)).containsExactly(DRAFT);
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

        assertThatThrownBy(() ->
                        office.as("rd-NJ").complete(number, "userTask_assessNeedForAgreement", "need", "INSUFFICIENT"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Begrundelse");
        assertThatThrownBy(() -> office.as("rd-NJ")
                        .complete(number, "userTask_assessNeedForAgreement", "need", "CLOSE_THE_CASE", "reason", "x"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @Tag("E-20")
    void theMunicipalitiesThatShareAJobcentreAreInformed() {
        String number = desk.reacted("JC-0185", "SYGEDAGPENGE");
        desk.invite(number);

        assertThat(letters(number))
                .contains(
                        "result-problem-confirmed guest-municipality-0155",
                        "result-problem-confirmed jc-municipal-0185",
                        "dialogue-invitation guest-municipality-0155");
        assertThat(office.openTasks(number)).containsExactly("userTask_respondToDialogue @ [jc-municipal-0185]");
    }

    @Test
    @Tag("E-21")
    void theStateAloneAnswersForTheStateEffort() {
        String number = desk.reacted("JC-0851", "DAGPENGE");
        desk.invite(number);

        assertThat(variable(number, "partyKinds")).isEqualTo("STATE");
        assertThat(office.openTasks(number)).containsExactly("userTask_respondToDialogue @ [jc-state-0851]");
        assertThat(letters(number)).doesNotContain("dialogue-invitation jc-municipal-0851");
    }

    @Test
    @Tag("E-22")
    void inAPilotJobcentreTheMunicipalityAnswersForBoth() {
        jdbc.sql("UPDATE raadslag.jobcentre SET kind = 'PILOT' WHERE id = 'JC-0849'")
                .update();
        try {
            String number = desk.reacted("JC-0849", "DAGPENGE", "SYGEDAGPENGE");
            desk.invite(number);

            assertThat(variable(number, "partyKinds")).isEqualTo("MUNICIPAL");
            assertThat(office.openTasks(number)).containsExactly("userTask_respondToDialogue @ [jc-municipal-0849]");
            assertThat(cases.failingAreas(CaseNumber.of(number)))
                    .extracting("kind")
                    .hasToString("[STATE, MUNICIPAL]");
        } finally {
            jdbc.sql("UPDATE raadslag.jobcentre SET kind = 'JOINT' WHERE id = 'JC-0849'")
                    .update();
        }
    }

    @Test
    void anOldCaseIsBroughtToMind() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        desk.confirm(number);
        office.fireTimer(number, "startEvent_caseAge");

        assertThat(letters(number)).contains("case-age rd-NJ", "case-age ams");
        assertThat(office.path(number)).contains("endEvent_caseAgeReported");
        assertThat(office.openTasks(number)).containsExactly(BRIEF);
    }

    private String inDialogue() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        return number;
    }

    private void announce(Finding finding) {
        office.inside(() -> runtimeService
                .createMessageCorrelation("Msg_ResultProblemDocumented")
                .setVariable("findingId", finding.id().toString())
                .setVariable("regionCode", finding.regionCode().name())
                .correlateStartMessage());
        office.runJobs();
    }

    private String recommendation() {
        String number = inTransaction(() -> matters.open("RAD", RegionCode.NJ, "JC-0851", "Rådets indstilling")
                .value());
        jdbc.sql("""
                        WITH decision AS (INSERT INTO raadslag.council_decision (id, number, kind, decided_at)
                            VALUES (gen_random_uuid(), ?, 'RECOMMENDATION', now()) RETURNING id, number, kind),
                        lawful AS (INSERT INTO raadslag.legality_check (id, decision_id, number, authority, verdict, checked_by,
                                checked_by_group, checked_at)
                            SELECT gen_random_uuid(), id, number, 'REGIONAL_DIRECTOR', 'LAWFUL', 'x', 'rd-NJ', now() FROM decision)
                        INSERT INTO raadslag.council_recommendation (id, kind, number, region_code, jobcentre_id, type, grounds,
                            submitted_by, submitted_at)
                        SELECT id, kind, number, 'NJ', 'JC-0851', 'AGREEMENT', 'x', 'x', now() FROM decision""").param(number).update();
        return number;
    }

    private String recommend(String recommendation) {
        ProcessInstance instance = recommendAnew(recommendation);
        return (String) office.variable(instance, "caseNumber");
    }

    private ProcessInstance recommendAnew(String recommendation) {
        return office.inside(() -> runtimeService
                .createMessageCorrelation("Msg_CouncilRecommendation")
                .setVariable("recommendationNumber", recommendation)
                .setVariable("jobcentreId", "JC-0851")
                .setVariable("regionCode", "NJ")
                .correlateStartMessage());
    }

    private String deliver(String number) {
        String recommendation = recommendation();
        office.inside(() -> runtimeService
                .createMessageCorrelation("Msg_CouncilRecommendation")
                .processInstanceBusinessKey(number)
                .setVariablesToTriggeredScope(Map.of("recommendationNumber", recommendation))
                .correlateWithResult());
        return recommendation;
    }

    private void answer(String number, String task, String answer) {
        office.as("rd-NJ").complete(number, task, "answer", answer, "reason", "Dialog og aftale kommer før et pålæg.");
    }

    private void assess(String number, String assessment) {
        office.as("rd-NJ")
                .complete(
                        number,
                        "userTask_assessNoResponse",
                        "assessment",
                        assessment,
                        "reason",
                        "Der er rykket uden svar.");
    }

    private void review(String number, String development) {
        office.fireTimer(number, "intermediateEvent_nextReview");
        office.as("region-NJ")
                .complete(
                        number,
                        "userTask_reviewDevelopment",
                        "development",
                        development,
                        "figures",
                        "12,4 uger mod 13,1.");
    }

    private List<String> letters(String number) {
        return jdbc.sql(
                        "SELECT template || ' ' || recipient_group FROM raadslag.letter WHERE number = ? ORDER BY written_at, recipient_group")
                .param(number)
                .query(String.class)
                .list();
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

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
