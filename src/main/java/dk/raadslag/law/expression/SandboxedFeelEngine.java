package dk.raadslag.law.expression;

import dk.raadslag.refusal.Require;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;

/** Gives the expressions of decision tables nothing but data, for of any other Java object they could call the methods. */
public final class SandboxedFeelEngine implements FeelEngine {

    private static final Set<Class<?>> DATA = Set.of(
            String.class,
            Number.class,
            Boolean.class,
            Date.class,
            Temporal.class,
            TemporalAmount.class,
            SpinJsonNode.class);

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    /** Decision tables that go by this. */
    public static DefaultDmnEngineConfiguration tables() {
        DefaultDmnEngineConfiguration tables =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(SandboxedFeelEngine::new);
        return tables;
    }

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        Data data = new Data(variables);
        return data.in(() -> feel.evaluateSimpleExpression(expression, data));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
        Data data = new Data(variables);
        return data.in(() -> feel.evaluateSimpleUnaryTests(tests, input, data));
    }

    private static boolean isData(Object value) {
        if (value instanceof Collection<?> parts) {
            return parts.stream().allMatch(SandboxedFeelEngine::isData);
        }
        if (value instanceof Map<?, ?> parts) {
            return isData(parts.values());
        }
        return value == null || DATA.stream().anyMatch(kind -> kind.isInstance(value));
    }

    /** The variables of a table. Remembers what it refuses, for FEEL keeps the cause of a failure to itself. */
    private static final class Data implements VariableContext {

        private final VariableContext variables;
        private String refused;

        Data(VariableContext variables) {
            this.variables = variables;
        }

        <T> T in(Supplier<T> evaluation) {
            try {
                return evaluation.get();
            } finally {
                Require.that(
                        refused == null,
                        "En beslutningstabel bruger %s, som ikke er en oplysning. Ret tabellen eller oplysningen."
                                .formatted(refused));
            }
        }

        @Override
        public TypedValue resolve(String name) {
            TypedValue value = variables.resolve(name);
            if (value == null || isData(value.getValue())) {
                return value;
            }
            refused = name;
            return Variables.untypedNullValue();
        }

        @Override
        public boolean containsVariable(String name) {
            return variables.containsVariable(name);
        }

        @Override
        public Set<String> keySet() {
            return variables.keySet();
        }
    }
}
