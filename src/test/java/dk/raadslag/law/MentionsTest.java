package dk.raadslag.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression may say, and what it may not reach. */
class MentionsTest {

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
                "${'never closed} ${execution.end(true)"
            })
    void aWayRoundIsSeen(String expression) {
        assertThat(read("a", expression).waysRound()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.processBusinessKey}",
                "${execution.getVariable('answer') == 'YES'}",
                "${execution.setVariable(\"class\", 1)}",
                "${task.setPriority(70)}",
                "${helper.of(execution)}",
                "${helper.of(task, 'execution.end()')}",
                "${list.size() > 2 && list[0] == names['first']}",
                "${classes.contains('1. class')}",
                "Det står i execution.processDefinition"
            })
    void dataMayBeAskedFor(String expression) {
        assertThat(read("a", expression).waysRound()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"expressionLanguage=juel", "type=shell"})
    void anotherLanguageIsSeen(String attribute) {
        String[] parts = attribute.split("=");
        assertThat(read(parts[0], parts[1]).waysRound()).containsExactly(attribute);
    }

    private static Mentions read(String attribute, String value) {
        String escaped = value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        return Mentions.in("<x %s=\"%s\"/>".formatted(attribute, escaped).getBytes(StandardCharsets.UTF_8));
    }
}
