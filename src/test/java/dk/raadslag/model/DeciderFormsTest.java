package dk.raadslag.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.raadslag.law.LawTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever decides or answers sees what it is about as fields; the journal stands below. */
class DeciderFormsTest {

    /** Decisions and answers, each with the process and the task that it is taken in. */
    private static final List<String> DECISIONS = List.of(
            "intervention userTask_confirmFinding",
            "intervention userTask_documentProblem",
            "intervention userTask_respondToDialogue",
            "intervention userTask_holdDialogue",
            "intervention userTask_assessNoResponse",
            "intervention userTask_assessNeedForAgreement",
            "intervention userTask_chooseNextStep",
            "intervention userTask_decideCloseMonitoring",
            "new-facts userTask_confirmNewFacts",
            "result-monitoring userTask_obtainFigures",
            "result-problem userTask_documentResultProblem",
            "result-problem userTask_confirmResultProblem",
            "close-monitoring userTask_concludeMonitoring",
            "labour-market-monitoring userTask_approveLabourMarketReport",
            "independent-analysis userTask_approveAnalysis",
            "annual-contract userTask_adviseOnGoals",
            "annual-contract userTask_decideGoals",
            "regional-contract userTask_approveContract",
            "regional-contract userTask_signContractByMinister",
            "council-involvement userTask_approveBrief",
            "council-meeting userTask_approveAgenda",
            "council-meeting userTask_approveMinutes",
            "council-item userTask_approveItemResult",
            "grant-criteria userTask_prioritiseGrant",
            "grant-decision userTask_decideGrant",
            "legality-check userTask_checkLegality",
            "legality-check userTask_presentToLabourMarketAuthority",
            "improvement-agreement userTask_draftAgreement",
            "improvement-agreement userTask_sendOffer",
            "improvement-agreement userTask_signByDirector",
            "improvement-agreement userTask_recordNoAgreement",
            "agreement-follow-up userTask_finalEvaluation",
            "order-recommendation userTask_draftOrderRecommendation",
            "order-recommendation userTask_decideRecommendation",
            "order-recommendation userTask_integrationConsent",
            "order-recommendation userTask_ministerDecision",
            "order-execution userTask_acknowledgeOrder",
            "order-execution userTask_awardTender",
            "order-execution userTask_assessCompliance",
            "order-execution userTask_assessOverdue",
            "order-execution userTask_handleNonCompliance",
            "framework-tender userTask_decideFrameworkTender",
            "framework-tender-participation userTask_agreeCooperation",
            "framework-tender userTask_agreeFrameworkIntegration",
            "framework-tender userTask_approveFrameworkTender",
            "framework-tender userTask_evaluateFrameworkBids",
            "framework-tender userTask_decideWithoutBids",
            "framework-tender userTask_awardFrameworkTender",
            "framework-review userTask_approveFrameworkReview",
            "framework-call-off userTask_chooseCallOffProvider",
            "framework-call-off userTask_signCallOff",
            "framework-call-off userTask_followSubAgreement",
            "framework-call-off userTask_reportSubAgreement",
            "framework-exemption userTask_assessEffortAndResults",
            "framework-exemption userTask_decideExemption",
            "exemption-reassessment userTask_commentReassessment",
            "exemption-reassessment userTask_decideReassessment",
            "specialist-request userTask_triageSpecialistRequest",
            "specialist-request userTask_writeSpecialistAnswer",
            "specialist-request userTask_closeSpecialistRequest");

    private static final Pattern RECORDED = Pattern.compile("recorded\\.(?:last|all)\\(caseNumber, '(\\w+)'\\)");

    @TestFactory
    Stream<DynamicTest> whatIsDecidedOnStandsInFieldsAboveAndTheJournalBelow() {
        return DECISIONS.stream()
                .map(decision -> DynamicTest.dynamicTest(decision, () -> {
                    List<JsonNode> parts = FormFiles.components(form(task(decision)));
                    assertThat(parts.get(parts.size() - 1).path("id").asText()).isEqualTo("html_caseSummary");
                    int firstAnswer = firstAnswer(parts);
                    assertThat(parts.subList(0, firstAnswer))
                            .as("fields before the answer")
                            .anyMatch(part -> part.path("readonly").asBoolean());
                    assertThat(parts.subList(firstAnswer, parts.size()))
                            .noneMatch(part -> part.path("readonly").asBoolean());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFieldOfTheRecordIsAboutAnActAndIsShown() {
        Set<String> acts = acts();
        return DECISIONS.stream()
                .map(decision -> DynamicTest.dynamicTest(decision, () -> {
                    UserTask task = task(decision);
                    for (CamundaInputParameter input :
                            inputs(task).filter(DeciderFormsTest::isAField).toList()) {
                        RECORDED.matcher(input.getTextContent())
                                .results()
                                .forEach(found -> assertThat(acts).contains(found.group(1)));
                        assertThat(FormFiles.components(form(task)))
                                .extracting(part -> part.path("key").asText())
                                .contains(input.getCamundaName());
                    }
                }));
    }

    @Test
    void theDirectorSeesTheCouncilsPositionBeforeDecidingOnWhatItWasHeardOn() {
        for (String decision : List.of(
                "intervention userTask_assessNeedForAgreement",
                "improvement-agreement userTask_sendOffer",
                "improvement-agreement userTask_signByDirector",
                "improvement-agreement userTask_recordNoAgreement",
                "order-recommendation userTask_decideRecommendation",
                "order-recommendation userTask_ministerDecision",
                "framework-tender userTask_decideFrameworkTender",
                "framework-tender-participation userTask_agreeCooperation",
                "framework-tender userTask_approveFrameworkTender",
                "framework-exemption userTask_decideExemption",
                "exemption-reassessment userTask_decideReassessment")) {
            assertThat(inputs(task(decision)).map(CamundaInputParameter::getCamundaName))
                    .as(decision)
                    .contains("positionOfCouncil", "opinionOfCouncil");
        }
    }

    @Test
    void whoDecidesOnASilenceIsToldThatNobodyHasAnswered() {
        for (String decision :
                List.of("intervention userTask_assessNoResponse", "improvement-agreement userTask_recordNoAgreement")) {
            assertThat(FormFiles.components(form(task(decision))))
                    .as(decision)
                    .anyMatch(part -> part.path("text").asText().equals("Ingen af de ansvarlige har svaret.")
                            && part.at("/conditional/hide")
                                    .asText()
                                    .equals("=partyAnswers != null and partyAnswers != \"\""));
        }
    }

    private static int firstAnswer(List<JsonNode> parts) {
        int first = 0;
        while (first < parts.size() - 1 && !parts.get(first).has("key")
                || parts.get(first).path("readonly").asBoolean()) {
            first++;
        }
        return first;
    }

    private static UserTask task(String decision) {
        String[] names = decision.split(" ");
        return Bpmn.readModelFromFile(Path.of("processes", names[0] + ".bpmn").toFile())
                .getModelElementById(names[1]);
    }

    private static JsonNode form(UserTask task) {
        return FormFiles.all().stream()
                .filter(form -> form.path("id").asText().equals(task.getCamundaFormRef()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<CamundaInputParameter> inputs(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .filter(input -> !input.getTextContent().isBlank());
    }

    private static boolean isAField(CamundaInputParameter input) {
        return input.getTextContent().matches("\\$\\{(recorded|councilOpinion|caseAreas)\\..*");
    }

    private static Set<String> acts() {
        LawTable table = LawTable.read();
        return Stream.concat(
                        table.acts().stream().map(LawTable.Act::bean),
                        table.bound().values().stream()
                                .flatMap(elements -> elements.values().stream())
                                .flatMap(List::stream)
                                .map(LawTable.BoundAct::bean))
                .collect(Collectors.toSet());
    }
}
