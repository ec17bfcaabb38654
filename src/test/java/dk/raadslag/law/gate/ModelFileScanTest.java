package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that a model may contain, and those that reach beyond data. */
class ModelFileScanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.processEngineServices.runtimeService}",
                "${execution.getProcessEngine()}",
                "${execution['process'.concat('Engine')]}",
                "${execution['processDefinition']}",
                "${execution.processDefinition.findActivity('x').builtInListeners.clear()}",
                "${(execution).processDefinition}",
                "${execution . end(true)}",
                "${helper.of(execution).x}",
                "#{task.execution.end(true)}",
                "${task.complete()}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''.class.classLoader}",
                "${''['class']}",
                "${name['cl'.concat('ass')]}",
                "${'}' == x ? 1 : execution.end(true)}",
                "${x == \"}\" ? 1 : ''.getClass()}",
                "${'\\'}' == x ? 1 : execution.end(true)}",
                "${'never closed} ${execution.end(true)",
                "${((execution)).processDefinition}",
                "${((task)).execution.end(true)}",
                "${(true ? execution : 1).processDefinition}",
                "${(true ? execution : 1)['processDefinition']}",
                "${execution[loopCounter]}",
                "${(execution)[0]}",
                "${execution['getProcessDefinition']()}",
                "${map.getValueTyped('x')}",
                "${execution.getVariables().getValueTyped('x').getType().getJavaType().getModule()}",
                "${JSON('1').mapTo('java.lang.Class')}",
                "${helper.source}",
                "${execution.setVariable('caseNumber', 'INT-NJ-2026-0001')}",
                "${x.y.run()}",
                "${name.matches(pattern)}",
                "${name.replaceAll(pattern, '')}",
                "${json.jsonPath(path)}",
                "${decisionResult.getSingleResult().class}",
                "${decisionResult.getSingleResult()['cl'.concat('ass')]}",
                "${helper.of(execution).serious}",
                "a ${x} and ${task.complete()}"
            })
    void aWayRoundIsSeen(String expression) {
        assertThat(read("a", expression).forbidden()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.processBusinessKey}",
                "${execution.getVariable('answer') == 'YES'}",
                "${execution.getVariable(\"class\")}",
                "${task.setPriority(70)}",
                "${helper.of(execution)}",
                "${helper.of(task, 'execution.end()')}",
                "${someList[loopCounter]}",
                "${someList[loopCounter + 1].name}",
                "${decisionResult.getSingleResult().serious}",
                "${decisionResult.getFirstResult()['serious'] == decisionResult.singleResult.serious}",
                "${dateTime().withTimeAtStartOfDay().toDate()}",
                "${name.matches('[A-Z]+') && name.replaceAll('-', '').charAt(0) == 'A'}",
                "${json.jsonPath('$.a').stringValue()}",
                "${lines[0].owner.name == decisionResult.getSingleResult().getEntry('x')}",
                "${dateTime().plusDays(14).toDate()}",
                "${task.setName('Drøft '.concat(caseNumber))}",
                "\\${task.complete()}",
                "${list.size() > 2 && list[0] == names['first']}",
                "${classes.contains('1. class')}",
                "Det står i execution.processDefinition"
            })
    void dataMayBeAskedFor(String expression) {
        assertThat(read("a", expression).forbidden()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"expressionLanguage=juel", "type=shell"})
    void anotherLanguageIsSeen(String attribute) {
        String[] parts = attribute.split("=");
        assertThat(read(parts[0], parts[1]).forbidden()).containsOnlyKeys(attribute);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<documentation/>${task.complete()}",
                "$<!-- -->{task.complete()}",
                "$<b/>{task.complete()}",
                "<b>x</b>$<b>y</b>{task.<?x y?>complete()}",
                "<![CDATA[$]]>{task.complete()}",
                "<text>${task.complete()}</text>",
                "<documentation>${task.complete()}</documentation>",
                "<scriptTask/>",
                "<c:script xmlns:c='c'>1</c:script>",
                "<condition language='juel'/>",
                "<listener scriptFormat='juel'/>",
                "<x resource='deployment://evil.txt'/>",
                "<x class='java.lang.Runtime'/>",
                "<constraint name='validator' config='java.lang.Runtime'/>",
                "<x formHandlerClass='java.lang.Runtime'/>"
            })
    void whatTheEngineReadsIsRead(String content) {
        assertThat(in("<condition>" + content + "</condition>").forbidden()).isNotEmpty();
    }

    @Test
    void aFileThatMakesUpItsOwnCharactersIsSeen() {
        assertThat(in("<!DOCTYPE x [<!ENTITY e '$'>]><x>a</x>").forbidden()).containsOnlyKeys("DOCTYPE");
    }

    @Test
    void namesAreCountedAsOftenAsTheEngineLooksThemUp() {
        assertThat(in("<x a='${issueOrder}'>${b ? issueOrder : \"issueOrder\"}</x>")
                        .names())
                .isEqualTo(Map.of("issueOrder", 2, "b", 1));
    }

    @Test
    void eachPartIsTakenToItsLineAndElement() {
        ModelFileScan scan =
                in("<p id='p'>\n<t id='t' name='Lav kaffe'>\n<l x='${task.complete()}'/></t>${issueOrder}</p>");
        assertThat(scan.forbidden()).containsValue("a.bpmn, linje 3, »Lav kaffe« (t),");
        assertThat(scan.placeOf("issueOrder")).isEqualTo("a.bpmn, linje 1, »p« (p),");
    }

    @Test
    void aLongExpressionIsRead() {
        String longOne = "${'%s' == x && %s y}".formatted("a".repeat(100_000), "(a == 1) || ".repeat(500));
        assertThat(in("<x>%s</x>".formatted(longOne.replace("&", "&amp;"))).forbidden())
                .isEmpty();
    }

    private static ModelFileScan in(String xml) {
        return ModelFileScan.of("a.bpmn", xml.getBytes(StandardCharsets.UTF_8), "helper"::equals);
    }

    private static ModelFileScan read(String attribute, String value) {
        String escaped = value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        return in("<x %s=\"%s\"/>".formatted(attribute, escaped));
    }
}
