package dk.raadslag.law.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

/** What a decision table may read. */
class SandboxedFeelEngineTest {

    private final SandboxedFeelEngine tables = new SandboxedFeelEngine();
    private final VariableContext variables = Variables.putValue("type", String.class)
            .putValue("types", List.of(Map.of("type", String.class)))
            .putValue("orders", List.of(Map.of("amount", 2)))
            .asVariableContext();

    @Test
    void anObjectOfJavaIsNoData() {
        for (String expression : List.of("type.name", "types[1].type.name")) {
            assertThatThrownBy(() -> tables.evaluateSimpleExpression(expression, variables))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> tables.evaluateSimpleUnaryTests("type.name = \"x\"", "orders", variables))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void listsOfDataAreRead() {
        assertThat(tables.<Object>evaluateSimpleExpression("orders[1].amount + 1 = 3", variables))
                .isEqualTo(true);
    }
}
