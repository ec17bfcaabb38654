package dk.raadslag.council.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.AnswerRecommendationForm;
import dk.raadslag.support.form.PresentToLabourMarketAuthorityForm;
import dk.raadslag.support.form.ReviseRecommendationForm;
import dk.raadslag.support.form.StartCouncilRecommendationForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RaadslagTest
class CouncilRecommendationTest extends ProcessTest {

    private static final String ANSWER = "userTask_answerRecommendation";
    private static final String REVISION = "userTask_reviseRecommendation";
    private static final String AALBORG = "JC-0851";

    @Autowired
    Authorities authorities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HistoryService historyService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    TaskService taskService;

    @BeforeEach
    void somebodyListens() {
        if (repositoryService
                        .createProcessDefinitionQuery()
                        .messageEventSubscriptionName("Msg_CouncilRecommendation")
                        .count()
                == 0) {
            var receiver = Bpmn.createExecutableProcess("intervention").camundaHistoryTimeToLive(1);
            receiver.startEvent().message("Msg_CouncilRecommendation").userTask("userTask_assess");
            receiver.eventSubProcess("subProcess_received")
                    .startEvent("startEvent_received")
                    .interrupting(false)
                    .message("Msg_CouncilRecommendation")
                    .userTask("userTask_handle");
            repositoryService
                    .createDeployment()
                    .addModelInstance("intervention.bpmn", receiver.done())
                    .deploy();
        }
    }

    @Test
    void aLawfulRecommendationReachesTheDirectorWhoAnswersTheCouncil() {
        ProcessInstance recommendation = recommend("AGREEMENT", AALBORG);
        String number = numberOf(recommendation);
        council.findLawful(number);

        assertThat(number).startsWith("IND-NJ-");
        assertThat(recommendation.getTenantId()).isEqualTo("NJ");
        assertThat(casesTold(number)).isOne();
        answer(number, "FOLLOWED", "Der rejses en sag, og jobcenteret indkaldes til dialog.");

        assertThat(recommendation)
                .isEnded()
                .hasPassedInOrder("intermediateEvent_recommendationDelivered", "endEvent_answered");
        assertThat(answers(number)).containsExactly("FOLLOWED");
        assertThat(file.letters(number))
                .containsExactly(
                        "council-recommendation-answer council-NJ", "council-recommendation-answer council-chair-NJ");
    }

    @Test
    @Tag("E-07")
    void theDirectorMayDisagreeInWritingWithReasons() {
        String number = delivered("AGREEMENT");

        refused("Begrundelse", () -> answer(number, "NOT_FOLLOWED", ""));
        answer(number, "NOT_FOLLOWED", "Jobcenteret har allerede taget de nødvendige initiativer.");

        assertThat(answers(number)).containsExactly("NOT_FOLLOWED");
        assertThat(progress.the("council-recommendation", number)).hasPassed("endEvent_answered");
    }

    @Test
    @Tag("E-08")
    void aRecommendedOrderNeverReachesTheMinister() {
        String number = delivered("ORDER");
        answer(number, "PARTLY", "Der er ikke tilbudt en aftale. Sagen begynder med dialog og aftale (§ 11, stk. 1).");

        assertThat(casesTold(number)).isOne();
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
    void anOpenCaseReceivesTheNextRecommendationToo() {
        String first = delivered("AGREEMENT");
        String second = delivered("ORDER");

        assertThat(instancesTold(first)).hasSize(1).isEqualTo(instancesTold(second));
    }

    @Test
    @Tag("E-19")
    @Tag("INV-14")
    void anUnlawfulRecommendationIsRevisedAndCheckedAgain() {
        String number = numberOf(recommend("ORDER", AALBORG));
        council.findUnlawful(number);

        assertThat(progress.openTasks(number)).containsExactly(REVISION + " @ [council-chair-NJ]");
        assertThat(shown(number, REVISION))
                .containsEntry("recommendationType", "ORDER")
                .containsEntry("grounds", "Resultaterne udebliver.")
                .containsEntry("legalityRemedy", "Udtal dig om indstillingen i stedet.");
        assertThat(casesTold(number)).isZero();
        revise(number, "Resultaterne udebliver, og lovens frister overholdes ikke.");
        council.findLawful(number);
        answer(number, "FOLLOWED", "Rådet har ret.");

        assertThat(progress.the("council-recommendation", number)).hasPassed("endEvent_answered");
        assertThat(count("council_recommendation", number)).isEqualTo(2);
        assertThat(casesTold(number)).isOne();
    }

    @Test
    void theCouncilMayDropAnUnlawfulRecommendation() {
        ProcessInstance recommendation = recommend("ORDER", AALBORG);
        String number = numberOf(recommendation);
        council.findUnlawful(number);
        office.as("council-chair-NJ").complete(number, new ReviseRecommendationForm().revision("DROP"));

        assertThat(recommendation).isEnded().hasPassed("endEvent_dropped").hasNotPassed("endEvent_answered");
        assertThat(casesTold(number)).isZero();
    }

    @Test
    @Tag("E-19")
    void whatTheCouncilMaintainsIsDecidedByTheLabourMarketAuthority() {
        String number = numberOf(recommend("ORDER", AALBORG));
        council.findUnlawful(number);
        revise(number, "Rådet fastholder indstillingen.");
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
    void theDirectorIsRemindedAndStillHasToAnswer() {
        String number = delivered("AGREEMENT");

        jobs.fireTimer(number, "boundaryEvent_answerReminder");

        assertThat(progress.openTasks(number)).containsExactly(ANSWER + " @ [rd-NJ]");
        assertThat(progress.the("council-recommendation", number)).hasPassed("endEvent_reminded");
        assertThat(file.letters(number)).containsExactly("council-answer-reminder rd-NJ");
    }

    @Test
    void onlyTheChairOfTheRegionsCouncilRecommends() {
        for (String other : List.of("rd-NJ", "council-NJ", "region-NJ")) {
            forbidden(() -> recommend(other, "AGREEMENT", AALBORG, "Resultaterne udebliver."));
        }
        refused(
                "kan kun afgives af formanden for rådet",
                () -> recommend("council-chair-HS", "AGREEMENT", AALBORG, "Resultaterne udebliver."));
        refused(
                "dit eget råds region",
                () -> recommend("council-chair-NJ", "AGREEMENT", "JC-0169", "Resultaterne udebliver."));
    }

    @Test
    @Tag("INV-18")
    void onlyTheDirectorOfTheRegionAnswers() {
        String number = delivered("AGREEMENT");

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

        refused("må højst fylde", () -> recommend("council-chair-NJ", "AGREEMENT", AALBORG, "x".repeat(20_000)));
        refused(
                "mindst én",
                () -> office.as("council-chair-NJ")
                        .start(
                                "council-recommendation",
                                new StartCouncilRecommendationForm()
                                        .recommendationType("AGREEMENT")
                                        .jobcentreId(AALBORG)
                                        .areas(List.of())
                                        .grounds("Resultaterne udebliver.")));
        assertThat(recommendations()).isEqualTo(before);
    }

    @Test
    void theDatabaseTakesNoRecommendationAboutAnotherRegionsJobcentre() {
        String number = numberOf(recommend("ORDER", AALBORG));

        assertThatThrownBy(() -> jdbc.sql("""
                        WITH decision AS (
                            INSERT INTO raadslag.council_decision (id, number, kind, decided_at)
                            VALUES (gen_random_uuid(), :number, 'RECOMMENDATION', now()) RETURNING id)
                        INSERT INTO raadslag.council_recommendation
                            (id, kind, number, region_code, jobcentre_id, type, grounds, submitted_by, submitted_at)
                        SELECT id, 'RECOMMENDATION', :number, 'NJ', 'JC-0169', 'ORDER', 'x', 'x', now() FROM decision""").param("number", number).update())
                .hasMessageContaining("violates foreign key");
    }

    private String delivered(String type) {
        String number = numberOf(recommend(type, AALBORG));
        council.findLawful(number);
        return number;
    }

    private ProcessInstance recommend(String type, String jobcentreId) {
        return recommend("council-chair-NJ", type, jobcentreId, "Resultaterne udebliver.");
    }

    private ProcessInstance recommend(String group, String type, String jobcentreId, String grounds) {
        return office.as(group)
                .start(
                        "council-recommendation",
                        new StartCouncilRecommendationForm()
                                .recommendationType(type)
                                .jobcentreId(jobcentreId)
                                .areas(List.of("SYGEDAGPENGE"))
                                .grounds(grounds));
    }

    private void revise(String number, String grounds) {
        office.as("council-chair-NJ")
                .complete(
                        number,
                        new ReviseRecommendationForm()
                                .revision("REVISE")
                                .recommendationType("ORDER")
                                .areas(List.of("SYGEDAGPENGE"))
                                .grounds(grounds));
    }

    private void answer(String number, String answer, String reason) {
        office.as("rd-NJ")
                .complete(number, new AnswerRecommendationForm().answer(answer).answerReason(reason));
    }

    private String numberOf(ProcessInstance recommendation) {
        return (String) progress.variable(recommendation, "caseNumber");
    }

    private Map<String, Object> shown(String number, String taskKey) {
        String task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(taskKey)
                .singleResult()
                .getId();
        return new HashMap<>(taskService.getVariablesLocal(task));
    }

    private int casesTold(String number) {
        return instancesTold(number).size();
    }

    private List<String> instancesTold(String number) {
        return historyService
                .createHistoricVariableInstanceQuery()
                .variableValueEquals("recommendationNumber", number)
                .list()
                .stream()
                .filter(variable -> variable.getProcessDefinitionKey().equals("intervention"))
                .map(variable -> variable.getProcessInstanceId())
                .distinct()
                .toList();
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
