package dk.raadslag.law.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.law.LawTable;
import dk.raadslag.refusal.Refusal;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The engine's answer to an expression, whatever way it came into the engine. */
class SandboxedExpressionManagerTest {

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final SandboxedExpressionManager expressions = new SandboxedExpressionManager(LawTable.read(), beans);

    /** A helper of the law table. */
    public static class Helper {

        /** Answers. */
        public String due(String setting) {
            return setting.toLowerCase();
        }

        /** Not for the bean. */
        public static String kept() {
            return "";
        }
    }

    @BeforeEach
    void beansAndFunctions() throws NoSuchMethodException {
        ProxyFactory proxy = new ProxyFactory(new Helper());
        proxy.setProxyTargetClass(true);
        beans.addBean("policy", new Helper());
        beans.addBean("orderScope", proxy.getProxy());
        beans.addBean("issueOrder", "an act");
        beans.addBean("repositoryService", "a part of the engine");
        expressions.addFunction("currentUserGroups", CommandContextFunctions.class.getMethod("currentUserGroups"));
        expressions.addFunction("dateTime", DateTimeFunctions.class.getMethod("dateTime"));
        expressions.addFunction("XML", Spin.class.getMethod("XML", Object.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${repositoryService}",
                "${((execution)).processDefinition}",
                "${(true ? execution : 1).processDefinition}",
                "${execution['process'.concat('Definition')]}",
                "${execution['get'.concat('ProcessDefinition')]()}",
                "${execution.engineServices}",
                "${execution.getProcessEngineServices()}",
                "${map.getValueTyped('key')}",
                "${task.complete()}",
                "${((task)).execution.end(true)}",
                "${list[0].complete()}",
                "${policy.class}",
                "${policy.getClass()}",
                "${policy.notify()}",
                "${policy.kept()}",
                "${orderScope.getTargetSource()}",
                "${issueOrder.toString().length() > 0 && issueOrder.getBytes()}",
                "${text.class}",
                "${text['cl'.concat('ass')]}",
                "${text.getClass().getClassLoader()}",
                "${type.name}",
                "${type.getMethods()}",
                "${type.forName('java.lang.Runtime')}",
                "${number.class}",
                "${date.class}",
                "${date.chronology}",
                "${list.stream()}",
                "${list.getClass()}",
                "${map.getClass()}",
                "${map.keySet().iterator().next()}",
                "${json.mapTo('java.lang.Class')}",
                "${json.unwrap()}",
                "${dateTime().getChronology()}"
            })
    void anExpressionReachesNothingButData(String expression) {
        assertThatThrownBy(() -> value(expression))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("som modeller ikke må bruge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${policy.due('TASK') == 'task'}",
                "${orderScope.due('TASK') == 'task'}",
                "${issueOrder == 'an act'}",
                "${execution.id == '1' && execution.getId() == '1'}",
                "${task.name == 'Drøft'}",
                "${text.startsWith('en') && text.length() == 4 && 'x'.concat(text) == 'xen e'}",
                "${list[loopCounter] == task && list.size() == 1 && !empty list}",
                "${map.key == 'class' && map['key'].equals('class') && map.get('key') == 'class'}",
                "${map['class'] == null}",
                "${date.plusDays(1).isAfter(date) && date.year == 2026}",
                "${created.time == 0 && created.getTime() == 0}",
                "${dateTime().plusDays(14).toDate().time > 0}",
                "${text.charAt(0) == 'e' && text.matches('en.*') && text.replaceAll('[en]', '') == ' '}",
                "${dateTime().withTimeAtStartOfDay().toDate().time > 0}",
                "${json.jsonPath('$.a').numberValue() == 1}",
                "${number.intValue() + 1 == 3}",
                "${numbers[1] == 2}"
            })
    void dataMayBeAskedFor(String expression) {
        assertThat(value(expression)).isEqualTo(true);
    }

    @Test
    void onlyTheFunctionsOfTheHouseAreKnown() {
        assertThatThrownBy(() -> value("${XML('<a/>')}")).isInstanceOf(ELException.class);
        assertThat(expressions.createValueExpression("${currentUserGroups()}")).isNotNull();
    }

    private Object value(String expression) {
        ExecutionEntity execution = new ExecutionEntity();
        execution.setId("1");
        TaskEntity task = new TaskEntity("2");
        task.setNameWithoutCascade("Drøft");
        Map<String, Object> variables = Variables.createVariables()
                .putValue("execution", execution)
                .putValue("task", task)
                .putValue("list", List.of(task))
                .putValue("loopCounter", 0)
                .putValue("text", "en e")
                .putValue("type", String.class)
                .putValue("number", 2)
                .putValue("numbers", new int[] {1, 2})
                .putValue("date", LocalDate.of(2026, 1, 1))
                .putValue("created", new Date(0))
                .putValue("map", Map.of("key", "class"))
                .putValue("json", Spin.JSON("{\"a\": 1}"));
        return expressions
                .createValueExpression(expression)
                .getValue(
                        expressions.createElContext(Variables.fromMap(variables).asVariableContext()));
    }
}
