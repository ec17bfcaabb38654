package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.ProcessModels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class GateTest {

    private static final String AGREEMENT = "improvement-agreement";
    private static final String CALL = "targetRef=\"callActivity_councilAgreement\"";
    private static final String AROUND = "targetRef=\"userTask_sendOffer\"";

    private final Gate gate = new Gate(LawTable.read());

    @Test
    void theGateAcceptsTheShippedModels() {
        assertThat(gate.violationsIn(Parser.shipped()))
                .extracting(Violation::inWords)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "flow_toAgreement, callActivity_orderExecution, processen order-recommendation",
        "flow_toAgreement, callActivity_agreementFollowUp, processen improvement-agreement",
        "flow_documented, callActivity_orderExecution, processen order-recommendation"
    })
    void noOrderIsCarriedOutAndNoAgreementFollowedUpThatIsNotThere(String flow, String target, String missing) {
        Document model = Xml.readAsIs(Parser.bytes(Path.of("processes/intervention.bpmn")));
        Xml.byId(model, flow).setAttribute("targetRef", target);
        List<ProcessDefinitionEntity> models = new ArrayList<>(Parser.shipped().all());
        models.removeIf(process -> process.getKey().equals("intervention"));
        models.addAll(Parser.parse(Xml.bytes(model)));

        assertThat(new Gate(LawTable.read()).violationsIn(new ProcessModels(models)))
                .filteredOn(violation -> violation.rule() instanceof LawTable.Beginning)
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.finding())
                        .contains(missing.replace("processen", "et gennemført kald af processen")));
    }

    @Test
    void aRefusalNamesTheLineAndTheShortestPathInTheProcess() {
        Violation offer = offered(with(AGREEMENT, CALL, AROUND));
        assertThat(offer.path()).startsWith("Aftale skal forhandles").endsWith("Send skriftligt aftaletilbud");
        assertThat(offer.path()).doesNotHaveDuplicates().hasSizeBetween(5, 8);
        assertThat(offer.inWords())
                .containsPattern("\\(userTask_sendOffer\\) i .* Elementet står i linje \\d+\\. Vej i");
    }

    @Test
    void itSaysWhyACouncilCallOnThePathDoesNotCount() {
        assertThat(offered(with(AGREEMENT, "${'AGREEMENT'}", "${stage}")).finding())
                .contains(
                        "(callActivity_councilAgreement) på vejen tæller ikke: det skal give stage videre som fast tekst");
        assertThat(offered(with(
                                AGREEMENT,
                                "camunda:calledElementBinding=\"latest\"",
                                "camunda:calledElementBinding=\"version\" camunda:calledElementVersion=\"1\""))
                        .finding())
                .contains("tæller ikke: kaldet henter ikke den nyeste");
        assertThat(offered(
                                with(
                                        AGREEMENT,
                                        "<bpmn:outgoing>flow_councilInvolved</bpmn:outgoing>",
                                        "<bpmn:outgoing>flow_councilInvolved</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"x\" camunda:elementVariable=\"y\"/>"))
                        .finding())
                .contains("tæller ikke: det er gentaget");
    }

    @ParameterizedTest
    @CsvSource({"userTask_checkLegality, true", "endEvent_lawful, false"})
    void aFlowNeedsNoId(String target, boolean lawful) {
        String first = "id=\"flow_toCheck\" sourceRef=\"startEvent_decided\" targetRef=\"%s\"";
        String condition = "><bpmn:conditionExpression>${x}</bpmn:conditionExpression></bpmn:sequenceFlow>";
        String others =
                " /><bpmn:exclusiveGateway id=\"x\"/><bpmn:sequenceFlow sourceRef=\"x\" targetRef=\"%s\"" + condition
                        + "<bpmn:sequenceFlow sourceRef=\"x\" targetRef=\"userTask_checkLegality\"" + condition
                        + "<bpmn:manualTask id=\"beside\"";
        ProcessModels edited = with(
                "legality-check",
                first.formatted("userTask_checkLegality"),
                first.formatted("x") + others.formatted(target));
        assertThat(gate.violationsIn(edited).isEmpty()).isEqualTo(lawful);
    }

    @Test
    void whatWasPossibleInRunningCasesIsNoFaultOfANewName() {
        ProcessModels before = with(AGREEMENT, CALL, AROUND);
        ProcessModels after = with(AGREEMENT, CALL, AROUND + " name=\"En ny tekst\"");
        ProcessModels renamed = with(AGREEMENT, CALL, AROUND, "Aftale skal forhandles", "Forhandling skal begynde");
        assertThat(gate.violationsAddedForRunningCases(before, after)).isEmpty();
        assertThat(gate.violationsAddedForRunningCases(before, renamed)).isEmpty();
        assertThat(gate.violationsAddedForRunningCases(Parser.shipped(), renamed))
                .isNotEmpty();
    }

    @Test
    void aForeignCallByAnExpressionMakesOnlyItsOwnProcessOneToBeJudged() {
        ProcessModels models = together(
                Parser.shipped(), foreign("any", "${x}"), foreign("cafeteria", "bakery"), foreign("bakery", "none"));
        assertThat(gate.ofTheLaw(models).all())
                .extracting(ProcessDefinitionEntity::getKey)
                .contains("any", AGREEMENT)
                .doesNotContain("cafeteria", "bakery");
        for (String nothingOfTheLaw : List.of("bakery-${x}", "${'bakery'}", "${x}-bakery", "a${x}b${y}c")) {
            ProcessModels beside =
                    together(Parser.shipped(), foreign("any", nothingOfTheLaw), foreign("bakery-rolls", "none"));
            assertThat(gate.ofTheLaw(beside).newest("any")).as(nothingOfTheLaw).isEmpty();
        }
        for (String perhaps : List.of("order-${x}", "${x}-execution", "${x}${y}", "${'order-execution'}")) {
            ProcessModels beside = together(Parser.shipped(), foreign("any", perhaps));
            assertThat(gate.ofTheLaw(beside).newest("any")).as(perhaps).isPresent();
        }
        ProcessModels calledByTheLaw = together(
                with(AGREEMENT, "calledElement=\"council-involvement\"", "calledElement=\"${x}\""),
                foreign("cafeteria", "none"));
        assertThat(gate.ofTheLaw(calledByTheLaw).newest("cafeteria")).isPresent();
    }

    @Test
    void whatIsCalledByAnExpressionBringsNoOtherCaseBack() {
        ProcessModels models = with(AGREEMENT, "calledElement=\"council-involvement\"", "calledElement=\"${x}\"");
        ProcessModels all = with(
                AGREEMENT,
                "calledElement=\"council-involvement\"",
                "calledElement=\"${x}\"",
                "<camunda:out source=\"councilPosition\" target=\"councilPosition\" />",
                "<camunda:out variables=\"all\" />");
        String unknown = "som modellen ikke nævner";
        assertThat(gate.violationsAfterDeploying(
                        List.of(models.newest(AGREEMENT).orElseThrow()), models))
                .noneMatch(violation -> violation.finding().contains(unknown));
        assertThat(gate.violationsAfterDeploying(List.of(all.newest(AGREEMENT).orElseThrow()), all))
                .anyMatch(violation -> violation.finding().contains(unknown));
    }

    private Violation offered(ProcessModels models) {
        return gate.violationsIn(models).stream()
                .filter(violation -> "userTask_sendOffer".equals(violation.subject()))
                .findFirst()
                .orElseThrow();
    }

    /** The shipped models with texts of one replaced by others. */
    private static ProcessModels with(String process, String... texts) {
        String model = new String(Parser.bytes(Path.of("processes/" + process + ".bpmn")), StandardCharsets.UTF_8);
        for (int text = 0; text < texts.length; text += 2) {
            assertThat(model).contains(texts[text]);
            model = model.replace(texts[text], texts[text + 1]);
        }
        return together(Parser.shipped(), model);
    }

    private static ProcessModels together(ProcessModels models, String... files) {
        List<ProcessDefinitionEntity> all = new ArrayList<>(models.all());
        for (String file : files) {
            List<ProcessDefinitionEntity> deployed = Parser.parse(file.getBytes(StandardCharsets.UTF_8));
            all.removeIf(process -> process.getKey().equals(deployed.get(0).getKey()));
            all.addAll(deployed);
        }
        return new ProcessModels(all);
    }

    private static String foreign(String key, String called) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://cafeteria"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"/>
                    <sequenceFlow id="flow" sourceRef="start" targetRef="call"/>
                    <callActivity id="call" calledElement="%s" camunda:calledElementBinding="version" camunda:calledElementVersion="1"/>
                  </process>
                </definitions>
                """.formatted(key, called);
    }
}
