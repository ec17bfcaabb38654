package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.BeanReferences;
import dk.raadslag.law.model.ProcessModels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of a model of the law that change nothing for the law, each beside one like it that does. */
class HarmlessEditsTest {

    private static final String FILE = "processes/improvement-agreement.bpmn";
    private static final String LITERAL = "sourceExpression=\"${'AGREEMENT'}\"";
    private static final String OWN_CASE = "<camunda:in source=\"caseNumber\" target=\"caseNumber\" />";
    private static final String FIRST = "<bpmn:startEvent id=\"startEvent_agreementNeeded\"";
    private static final LawTable TABLE = LawTable.read();
    private static final ProcessModels SHIPPED = Parser.shipped();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "AGREEMENT, true",
                "${ 'AGREEMENT' }, true",
                "#{'AGREEMENT'}, true",
                "${(&quot;AGREEMENT&quot;)}, true",
                "${stage}, false",
                "${'AGREE'.concat('MENT')}, false",
                "${true ? 'AGREEMENT' : stage}, false",
                "AGREEMENT${''}, false",
                "${'REACTION'}, false",
            })
    void theStageOfTheCouncilIsALiteralHoweverItIsWritten(String stage, boolean counts) {
        assertThat(violations(LITERAL, "sourceExpression=\"%s\"".formatted(stage))
                        .isEmpty())
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "sourceExpression=\"${caseNumber}\" target=\"caseNumber\", true",
                "sourceExpression=\"#{ caseNumber }\" target=\"caseNumber\", true",
                "sourceExpression=\"${execution.getVariable('caseNumber')}\" target=\"caseNumber\", true",
                "sourceExpression=\"${execution.getVariable('otherCase')}\" target=\"caseNumber\", false",
                "sourceExpression=\"${execution.getVariable(caseNumber)}\" target=\"caseNumber\", false",
                "sourceExpression=\"${execution.getVariableLocal('caseNumber')}\" target=\"caseNumber\", false",
                "sourceExpression=\"${x.getVariable('caseNumber')}\" target=\"caseNumber\", false",
                "source=\"regionCode\" target=\"caseNumber\", false",
            })
    void theCaseOfTheCouncilIsTheOwnOneHoweverItIsPassed(String mapping, boolean counts) {
        assertThat(violations(OWN_CASE, "<camunda:in %s/>".formatted(mapping)).isEmpty())
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<camunda:inputOutput><camunda:inputParameter name=\"caseNumber\">${caseNumber}</camunda:inputParameter></camunda:inputOutput>, true",
                "<camunda:inputOutput><camunda:inputParameter name=\"caseNumber\">${caseNumber}<camunda:list><camunda:value>x</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput>, false",
                "<camunda:inputOutput><camunda:inputParameter name=\"caseNumber\">${agreementId}</camunda:inputParameter></camunda:inputOutput>, false",
                "<camunda:inputOutput><camunda:outputParameter name=\"caseNumber\">${caseNumber}</camunda:outputParameter></camunda:inputOutput>, false",
                "<camunda:out source=\"regionCode\" target=\"regionCode\"/>, true",
                "<camunda:out source=\"caseNumber\" target=\"regionCode\"/>, false",
                "<camunda:out source=\"x\" sourceExpression=\"${regionCode}\" target=\"regionCode\"/>, false",
                "<camunda:properties><camunda:property name=\"caseNumber\" value=\"regionCode\"/></camunda:properties>, true",
            })
    void aHandOverThatChangesNothingIsNoNewValue(String mapping, boolean harmless) {
        assertThat(violations(OWN_CASE, OWN_CASE + mapping).isEmpty()).isEqualTo(harmless);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<bpmn:dataObject id=\"caseNumber\"/><bpmn:dataObjectReference id=\"d\" name=\"regionCode\" dataObjectRef=\"caseNumber\"/>, true",
                "<bpmn:manualTask id=\"m\" name=\"caseNumber\"><bpmn:documentation>dk.raadslag.law.Gate ${ issueOrder</bpmn:documentation></bpmn:manualTask>, true",
                "<bpmn:userTask id=\"u\"><bpmn:documentation>${issueOrder}</bpmn:documentation></bpmn:userTask>, false",
                "<bpmn:manualTask id=\"m\"><bpmn:extensionElements><x:y xmlns:x=\"http://x\" x:class=\"a\" x:language=\"${\" x:z=\"caseNumber\" conformanceSubClass=\"b\" language=\"c\"/></bpmn:extensionElements></bpmn:manualTask>, true",
                "<bpmn:manualTask id=\"m\"><bpmn:extensionElements><camunda:executionListener event=\"start\" class=\"java.lang.Runtime\"/></bpmn:extensionElements></bpmn:manualTask>, false",
            })
    void whatTheEngineIgnoresIsNoReason(String more, boolean harmless) {
        assertThat(violations(FIRST, more + FIRST).isEmpty()).isEqualTo(harmless);
    }

    @Test
    void norIsAnAnnotation() {
        String note =
                "<bpmn:textAnnotation id=\"a\"><bpmn:text>${caseNumber og dk.raadslag.law.Gate</bpmn:text></bpmn:textAnnotation>";
        assertThat(violations("</bpmn:process>", note + "</bpmn:process>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"http://www.w3.org/1999/XPath", "http://www.java.com/java"})
    void theLanguageOfADiagramIsIgnoredAsByTheEngine(String language) {
        assertThat(violations("<bpmn:definitions ", "<bpmn:definitions expressionLanguage=\"%s\" ".formatted(language)))
                .isEmpty();
    }

    /** What an act has said of the case: whom it asks, what requirement it is about, and what letters tell. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<camunda:inputParameter name=\"partyGroup\">jc-municipal-0101</camunda:inputParameter>, false",
                "<camunda:inputParameter name=\"partyGroup\">${partyGroup}</camunda:inputParameter>, true",
                "<camunda:outputParameter name=\"requirementId\">${agreementId}</camunda:outputParameter>, false",
                "<camunda:outputParameter name=\"requirementIds\">${otherIds}</camunda:outputParameter>, false",
                "<camunda:outputParameter name=\"deliveringGroup\">jc-municipal-0101</camunda:outputParameter>, false",
                "<camunda:outputParameter name=\"noAgreementReason\">Parterne er uenige</camunda:outputParameter>, false",
                "<camunda:inputParameter name=\"negotiation\">ACCEPTED</camunda:inputParameter>, false",
                "<camunda:inputParameter name=\"consultancyOffered\">${true}</camunda:inputParameter>, false",
                "<camunda:inputParameter name=\"directorReason\">${ orderDraft.directorReason( caseNumber ) }</camunda:inputParameter>, true",
                "<camunda:inputParameter name=\"directorReason\">${orderDraft.directorReason(otherCase)}</camunda:inputParameter>, false",
                "<camunda:inputParameter name=\"directorReason\">${orderDraft.directorReason(caseNumber)}<camunda:list/></camunda:inputParameter>, false",
                "<camunda:inputParameter name=\"directorReason\">${orderDraft.directorReason(caseNumber).concat(x)}</camunda:inputParameter>, false",
            })
    void whatAnActHasSaidNoModelSaysOtherwise(String parameter, boolean harmless) {
        String step =
                "<bpmn:manualTask id=\"m\"><bpmn:extensionElements><camunda:inputOutput>%s</camunda:inputOutput></bpmn:extensionElements></bpmn:manualTask>";
        assertThat(violations(FIRST, step.formatted(parameter) + FIRST).isEmpty())
                .isEqualTo(harmless);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "${jobcentreParties.groups(jobcentreId, askedKinds)} | true",
                "#{ jobcentreParties.groups( jobcentreId, partyKinds ) } | true",
                "${agreementInForce.parties(caseNumber)} | true",
                "${jobcentreParties.groups('JC-0101', askedKinds)} | false",
                "${jobcentreParties.groups(otherJobcentre, askedKinds)} | false",
                "${agreementInForce.parties(otherCase)} | false",
                "${someGroups} | false",
                "someGroups | false",
            })
    void onlyTheCasesOwnPartiesAreAskedOneByOne(String collection, boolean harmless) {
        assertThat(violations("${jobcentreParties.groups(jobcentreId, askedKinds)}", collection)
                        .isEmpty())
                .isEqualTo(harmless);
    }

    private static List<Violation> violations(String text, String edited) {
        String model = new String(Parser.bytes(Path.of(FILE)), StandardCharsets.UTF_8);
        assertThat(model).contains(text);
        byte[] file = model.replace(text, edited).getBytes(StandardCharsets.UTF_8);
        List<ProcessDefinitionEntity> deployed = Parser.parse(file);
        List<ProcessDefinitionEntity> all = new ArrayList<>(SHIPPED.all());
        all.removeIf(process -> process.getKey().equals(deployed.get(0).getKey()));
        all.addAll(deployed);
        List<Violation> violations = new ArrayList<>(new Gate(TABLE).violationsIn(new ProcessModels(all)));
        violations.addAll(
                new AllowedBeansCheck(TABLE, TABLE::isAct).violations(FILE, file, BeanReferences.in(deployed)));
        violations.addAll(new CaseIdentityCheck(TABLE.saidByActs()).violations(FILE, file));
        return violations;
    }
}
