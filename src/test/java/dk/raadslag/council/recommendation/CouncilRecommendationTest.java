package dk.raadslag.council.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.AnswerRecommendationForm;
import dk.raadslag.support.form.ConfirmFindingForm;
import dk.raadslag.support.form.PresentToLabourMarketAuthorityForm;
import dk.raadslag.support.form.ReviseRecommendationForm;
import dk.raadslag.support.form.StartCouncilRecommendationForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RaadslagTest
class CouncilRecommendationTest extends ProcessTest {

    private static final String PROCESS = "council-recommendation";
    private static final String ANSWER = "userTask_answerRecommendation";
    private static final String REVISION = "userTask_reviseRecommendation";
    private static final String DOCUMENT = "userTask_documentProblem @ [region-NJ]";
    private static final String AALBORG = "JC-0851";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HistoryService historyService;

    @Autowired
    Policy policy;

    @Autowired
    TaskService taskService;

    @Test
    @Tag("S-15")
    void aFollowedRecommendationIsAnsweredOnceAndThenRaisesACase() {
        String number = delivered("AGREEMENT", "SYGEDAGPENGE");

        assertThat(number).startsWith("IND-NJ-");
        assertThat(progress.openTasks(number)).containsExactly(ANSWER + " @ [rd-NJ]");
        assertThat(raised(number)).isEmpty();
        answer(number, "FOLLOWED", "Der rejses en sag, og jobcenteret indkaldes til dialog.");

        assertThat(progress.the("council-recommendation", number))
                .isEnded()
                .hasPassedInOrder(
                        "serviceTask_sendAnswer", "intermediateEvent_recommendationDelivered", "endEvent_caseRaised");
        assertThat(answers(number)).containsExactly("FOLLOWED");
        assertThat(file.letters(number))
                .containsExactly(
                        "council-recommendation-answer council-NJ", "council-recommendation-answer council-chair-NJ");
        assertThat(file.documents(number)).containsExactly("council-answer");
        assertThat(progress.openTasks(raisedBy(number))).containsExactly(DOCUMENT);
        assertThat(file.letters(raisedBy(number))).isEmpty();
        assertThat(entry(number, "deliverRecommendation")).contains(raisedBy(number));
        assertThat(entry(raisedBy(number), "receiveCouncilRecommendation"))
                .contains(number)
                .contains("Opfølgning for modtagere af sygedagpenge");
    }

    @Test
    void theAnswerIsEnclosedToTheLetter() {
        String number = delivered("AGREEMENT", "SYGEDAGPENGE");
        answer(number, "PARTLY", "Regionen ser nærmere på opfølgningen.");

        assertThat(file.values("""
                        SELECT DISTINCT l.body FROM raadslag.letter l JOIN raadslag.council_recommendation_answer a
                        ON a.document_id = l.document_id WHERE l.number = ?""", number)).hasSize(2).allMatch(body -> body.contains("følges delvist"));
    }

    @Test
    @Tag("E-07")
    void theDirectorMayDisagreeInWritingWithReasons() {
        String number = delivered("AGREEMENT", "SYGEDAGPENGE");

        refused("Begrundelse", () -> answer(number, "NOT_FOLLOWED", ""));
        answer(number, "NOT_FOLLOWED", "Jobcenteret har allerede taget de nødvendige initiativer.");

        assertThat(answers(number)).containsExactly("NOT_FOLLOWED");
        assertThat(progress.the("council-recommendation", number)).hasPassed("endEvent_answered");
        assertThat(raised(number)).isEmpty();
    }

    @Test
    @Tag("E-08")
    @Tag("INV-05")
    void aRecommendedOrderIsNotFollowedBeforeAnAgreementHasFailed() {
        String number = delivered("ORDER", "SYGEDAGPENGE");

        refused("§ 11, stk. 2", () -> answer(number, "FOLLOWED", "Rådet har ret."));
        answer(number, "PARTLY", "Der er ikke tilbudt en aftale. Sagen begynder med dialog og aftale (§ 11, stk. 1).");

        assertThat(progress.openTasks(raisedBy(number))).containsExactly(DOCUMENT);
        assertThat(taskService
                        .createTaskQuery()
                        .taskCandidateGroupIn(List.of("minister", "minister-integration"))
                        .count())
                .isZero();
        assertThat(file.letters(number)).noneMatch(letter -> letter.contains("minister"));
        assertThat(historyService
                        .createHistoricVariableInstanceQuery()
                        .variableValueEquals("recommendationNumber", number)
                        .list())
                .noneMatch(variable -> variable.getProcessDefinitionKey().startsWith("order"));
    }

    @Test
    @Tag("E-08")
    void aRecommendedOrderMayBeFollowedWhereAnAgreementHasFailed() {
        String open = desk.toAgreement(AALBORG, "SYGEDAGPENGE");
        table.offer(open, "SYGEDAGPENGE");
        String early = delivered("ORDER", "SYGEDAGPENGE");
        refused("§ 11, stk. 2", () -> answer(early, "FOLLOWED", "Rådet har ret."));
        table.refuse(open, EffortKind.MUNICIPAL);
        table.recordNoAgreement(open, "NOT_REACHED");

        String wider = delivered("ORDER", "SYGEDAGPENGE", "REVALIDERING");
        refused("Revalidering", () -> answer(wider, "FOLLOWED", "Rådet har ret."));
        answer(early, "FOLLOWED", "Aftalen kunne ikke opnås.");

        assertThat(answers(early)).containsExactly("FOLLOWED");
        assertThat(raised(early)).isEmpty();
        assertThat(progress.openTasks(open)).containsExactly("userTask_draftOrderRecommendation @ [region-NJ]");
    }

    @Test
    @Tag("E-08")
    void afterABrokenAgreementAnOrderIsOnlyFollowedForTheAreasThatFailed() {
        String open = desk.toAgreement(AALBORG, "SYGEDAGPENGE", "FLEKSJOB");
        table.conclude(open, "SYGEDAGPENGE", "FLEKSJOB");
        director.settle(open, 70, 95);
        String improved = delivered("ORDER", "FLEKSJOB");
        String failed = delivered("ORDER", "SYGEDAGPENGE");

        refused("Fleksjob", () -> answer(improved, "FOLLOWED", "Rådet har ret."));
        answer(failed, "FOLLOWED", "Aftalens krav er ikke nået.");

        assertThat(answers(failed)).containsExactly("FOLLOWED");
    }

    @Test
    void theOpenCaseOfARecommendedAreaHearsOfTheAnswerAndStaysWhereItIs() {
        String open = confirmed("SYGEDAGPENGE");
        String other = confirmed("KONTANTHJAELP");
        List<String> before = progress.openTasks(open);
        String number = delivered("AGREEMENT", "SYGEDAGPENGE");
        answer(number, "FOLLOWED", "Sagen fører til dialog om en aftale.");

        assertThat(progress.the("council-recommendation", number)).hasPassed("endEvent_answered");
        assertThat(raised(number)).isEmpty();
        assertThat(progress.openTasks(open)).isEqualTo(before);
        assertThat(entry(open, "answerRecommendation")).contains(number).contains("Indstillingen følges.");
        assertThat(file.record(other)).noneMatch(entry -> entry.startsWith("answerRecommendation"));
    }

    @Test
    void aCaseIsRaisedOnlyForTheAreasWithoutOne() {
        String open = confirmed("SYGEDAGPENGE");
        String number = delivered("AGREEMENT", "SYGEDAGPENGE", "REVALIDERING");

        assertThat(String.valueOf(shown(number, ANSWER).get("openCases")))
                .contains("/sager/" + open)
                .contains("Udarbejd sagsfremstilling")
                .contains("Revalidering: Ingen åben sag.");
        answer(number, "PARTLY", "Revalideringen undersøges i en ny sag.");

        assertThat(entry(open, "answerRecommendation")).contains(number);
        assertThat(entry(raisedBy(number), "receiveCouncilRecommendation"))
                .contains("Revalidering")
                .doesNotContain("sygedagpenge");
    }

    @Test
    void anotherAreaOfTheSameJobcentreGetsACaseOfItsOwn() {
        String open = confirmed("DAGPENGE");
        String number = delivered("AGREEMENT", "KONTANTHJAELP");
        answer(number, "FOLLOWED", "Rådet har ret.");

        assertThat(progress.openTasks(raisedBy(number))).containsExactly(DOCUMENT);
        assertThat(file.record(open)).noneMatch(entry -> entry.startsWith("answerRecommendation"));
    }

    @Test
    void aCaseThatIsNotConfirmedYetIsACaseToo() {
        String documented = desk.document(AALBORG, "FLEKSJOB");
        String first = delivered("AGREEMENT", "FLEKSJOB", "REVALIDERING");
        answer(first, "FOLLOWED", "Rådet har ret.");
        String again = delivered("ORDER", "FLEKSJOB", "REVALIDERING");
        answer(again, "PARTLY", "Dialogen kommer først.");

        assertThat(file.values(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'answerRecommendation' ORDER BY id",
                        documented))
                .satisfiesExactly(
                        text -> assertThat(text).contains(first),
                        text -> assertThat(text).contains(again));
        assertThat(raised(again)).isEmpty();
        assertThat(entry(raisedBy(first), "answerRecommendation")).contains(again);
    }

    @Test
    void aClosedCaseDoesNotKeepTheNextFromBeginning() {
        String number = desk.document(AALBORG, "FLEKSJOB");
        office.as("rd-NJ")
                .complete(number, new ConfirmFindingForm().decision("REJECTED").reason("Tallene er for få."));
        String recommendation = delivered("AGREEMENT", "FLEKSJOB");
        answer(recommendation, "FOLLOWED", "Der er kommet nye tal.");

        assertThat(progress.openTasks(raisedBy(recommendation))).containsExactly(DOCUMENT);
    }

    @Test
    @Tag("E-19")
    @Tag("INV-14")
    void anUnlawfulRecommendationIsRevisedAndCheckedAgain() {
        String number = council.recommend("ORDER", AALBORG, "SYGEDAGPENGE");
        council.findUnlawful(number);

        assertThat(progress.openTasks(number)).containsExactly(REVISION + " @ [council-chair-NJ]");
        assertThat(shown(number, REVISION))
                .containsEntry("recommendationType", "ORDER")
                .containsEntry("grounds", "Resultaterne udebliver.")
                .containsEntry("legalityRemedy", "Udtal dig om indstillingen i stedet.");
        refused(
                "møde, hvor rådet derefter behandlede den",
                () -> revise(number, "Resultaterne udebliver.", clock.today().minusDays(1)));
        revise(number, "Resultaterne udebliver, og lovens frister overholdes ikke.", clock.today());
        council.findLawful(number);
        answer(number, "PARTLY", "Sagen begynder med dialog.");

        assertThat(progress.the("council-recommendation", number)).hasPassed("endEvent_caseRaised");
        assertThat(count("council_recommendation", number)).isEqualTo(2);
        assertThat(raised(number)).hasSize(1);
    }

    @Test
    void theCouncilMayDropAnUnlawfulRecommendation() {
        String number = council.recommend("ORDER", AALBORG, "SYGEDAGPENGE");
        council.findUnlawful(number);
        office.as("council-chair-NJ").complete(number, new ReviseRecommendationForm().revision("DROP"));

        assertThat(progress.the("council-recommendation", number))
                .isEnded()
                .hasPassed("endEvent_dropped")
                .hasNotPassed("endEvent_answered");
        assertThat(raised(number)).isEmpty();
    }

    @Test
    @Tag("E-19")
    void whatTheCouncilMaintainsIsDecidedByTheLabourMarketAuthority() {
        String number = council.recommend("ORDER", AALBORG, "SYGEDAGPENGE");
        council.findUnlawful(number);
        revise(number, "Rådet fastholder indstillingen.", clock.today());
        council.findUnlawful(number);

        assertThat(progress.openTasks(number)).containsExactly("userTask_presentToLabourMarketAuthority @ [ams]");
        assertThat(shown(number, "userTask_presentToLabourMarketAuthority"))
                .containsEntry("decisionText", "Rådet fastholder indstillingen.");
        office.as("ams")
                .complete(
                        number,
                        new PresentToLabourMarketAuthorityForm()
                                .verdict("LAWFUL")
                                .reason("Rådet må gerne indstille."));
        assertThat(progress.openTasks(number)).containsExactly(ANSWER + " @ [rd-NJ]");
    }

    @Test
    void theDirectorIsRemindedAgainAndAgainAndStillHasToAnswer() {
        String number = delivered("AGREEMENT", "SYGEDAGPENGE");
        Instant first = jobs.due(number, "boundaryEvent_answerReminder");
        assertThat(first).isEqualTo(policy.due("COUNCIL_ANSWER").toInstant());

        LocalDate day = first.atZone(Danish.ZONE).toLocalDate();
        clock.setTo(day.plusDays(1));
        jobs.fireTimer(number, "boundaryEvent_answerReminder");
        Instant second = jobs.due(number, "boundaryEvent_answerReminder");
        assertThat(second.atZone(Danish.ZONE).toLocalDate()).isEqualTo(day.plusDays(14));
        clock.setTo(day.plusDays(15));
        jobs.fireTimer(number, "boundaryEvent_answerReminder");

        assertThat(progress.openTasks(number)).containsExactly(ANSWER + " @ [rd-NJ]");
        assertThat(progress.the("council-recommendation", number)).hasPassed("endEvent_reminded");
        assertThat(file.letters(number))
                .containsExactly("council-answer-reminder rd-NJ", "council-answer-reminder rd-NJ");
        answer(number, "NOT_FOLLOWED", "Tallene er for få.");
        assertThat(progress.isRunning(number)).isFalse();
    }

    @Test
    void onlyTheChairOfTheRegionsCouncilRecommends() {
        var recommendation = council.recommendation("AGREEMENT", AALBORG, "SYGEDAGPENGE");
        for (String other : List.of("rd-NJ", "council-NJ", "region-NJ")) {
            forbidden(() -> office.as(other).start(PROCESS, recommendation));
        }
        refused(
                "kan kun afgives af formanden for rådet",
                () -> office.as("council-chair-HS").start(PROCESS, recommendation));
        refused(
                "dit eget råds region",
                () -> office.as("council-chair-NJ")
                        .start(PROCESS, council.recommendation("AGREEMENT", "JC-0169", "SYGEDAGPENGE")));
    }

    @Test
    @Tag("INV-18")
    void onlyTheDirectorOfTheRegionAnswers() {
        String number = delivered("AGREEMENT", "SYGEDAGPENGE");

        for (String other : List.of("rd-HS", "council-chair-NJ", "minister")) {
            forbidden(() -> office.as(other)
                    .complete(
                            number,
                            new AnswerRecommendationForm().answer("FOLLOWED").answerReason("Ja.")));
        }
        assertThat(answers(number)).isEmpty();
    }

    @Test
    void aRecommendationNamesAreasAndGroundsOfAReadableLength() {
        int before = recommendations();

        refused(
                "må højst fylde",
                () -> recommend(council.recommendation("AGREEMENT", AALBORG, "SYGEDAGPENGE")
                        .grounds("x".repeat(20_000))));
        refused("mindst én", () -> recommend(council.recommendation("AGREEMENT", AALBORG)));
        assertThat(recommendations()).isEqualTo(before);
    }

    @Test
    void itIsTheCouncilThatRecommendsAtAMeeting() {
        int before = recommendations();

        refused(
                "Mødedato",
                () -> recommend(council.recommendation("AGREEMENT", AALBORG, "SYGEDAGPENGE")
                        .meetingDate(clock.today().plusDays(1))));
        refused(
                "Mødedato",
                () -> recommend(council.recommendation("AGREEMENT", AALBORG, "SYGEDAGPENGE")
                        .meetingDate(null)));
        refused(
                "Fremmøde",
                () -> recommend(council.recommendation("AGREEMENT", AALBORG, "SYGEDAGPENGE")
                        .attendance(" ")));
        assertThat(recommendations()).isEqualTo(before);

        String number = recommend(council.recommendation("AGREEMENT", AALBORG, "SYGEDAGPENGE")
                        .dissents("Et medlem fandt tallene for usikre."))
                .getBusinessKey();
        council.findLawful(number);
        assertThat(shown(number, ANSWER))
                .containsEntry("councilMeeting", Danish.date(clock.today()))
                .containsEntry("councilAttendance", "Alle organisationer var repræsenteret.")
                .containsEntry("councilDissents", "Et medlem fandt tallene for usikre.");
    }

    @Test
    void theDatabaseTakesNoRecommendationAboutAnotherRegionsJobcentre() {
        String number = council.recommend("ORDER", AALBORG, "SYGEDAGPENGE");

        assertThatThrownBy(() -> jdbc.sql("""
                        WITH decision AS (
                            INSERT INTO raadslag.council_decision (id, number, kind, decided_at)
                            VALUES (gen_random_uuid(), :number, 'RECOMMENDATION', now()) RETURNING id)
                        INSERT INTO raadslag.council_recommendation
                            (id, kind, number, region_code, jobcentre_id, type, grounds, meeting_date, attendance, submitted_by,
                             submitted_at)
                        SELECT id, 'RECOMMENDATION', :number, 'NJ', 'JC-0169', 'ORDER', 'x', now(), 'x', 'x', now() FROM decision""").param("number", number).update())
                .hasMessageContaining("violates foreign key");
    }

    private String delivered(String type, String... areas) {
        String number = council.recommend(type, AALBORG, areas);
        council.findLawful(number);
        return number;
    }

    private String confirmed(String area) {
        String number = desk.document(AALBORG, area);
        desk.confirm(number);
        return number;
    }

    private ProcessInstance recommend(StartCouncilRecommendationForm recommendation) {
        return office.as("council-chair-NJ").start(PROCESS, recommendation);
    }

    private void revise(String number, String grounds, LocalDate meeting) {
        office.as("council-chair-NJ")
                .complete(
                        number,
                        new ReviseRecommendationForm()
                                .revision("REVISE")
                                .recommendationType("ORDER")
                                .areas(List.of("SYGEDAGPENGE"))
                                .grounds(grounds)
                                .meetingDate(meeting)
                                .attendance("Alle organisationer var repræsenteret."));
    }

    private void answer(String number, String answer, String reason) {
        office.as("rd-NJ")
                .complete(number, new AnswerRecommendationForm().answer(answer).answerReason(reason));
    }

    private Map<String, Object> shown(String number, String taskKey) {
        String task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(taskKey)
                .singleResult()
                .getId();
        return new HashMap<>(taskService.getVariables(task));
    }

    private List<String> raised(String number) {
        return file.values(
                "SELECT case_number FROM raadslag.intervention_case WHERE recommendation_number = ?", number);
    }

    private String raisedBy(String number) {
        assertThat(raised(number)).hasSize(1);
        return raised(number).get(0);
    }

    private String entry(String number, String act) {
        return file.value("SELECT text FROM raadslag.case_record WHERE number = ? AND act = ?", number, act);
    }

    private List<String> answers(String number) {
        return jdbc.sql("""
                        SELECT a.answer FROM raadslag.council_recommendation_answer a
                        JOIN raadslag.council_recommendation r ON r.id = a.recommendation_id WHERE r.number = ?""").param(number).query(String.class).list();
    }

    private int recommendations() {
        return jdbc.sql("SELECT count(*) FROM raadslag.council_recommendation")
                .query(Integer.class)
                .single();
    }

    private int count(String table, String number) {
        return jdbc.sql("SELECT count(*) FROM raadslag." + table + " WHERE number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
