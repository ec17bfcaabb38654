package dk.raadslag.law.expression;

import dk.raadslag.engine.FeelParsedOnce;
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
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** FEEL engine that gives decision tables data only, since FEEL can read the properties of any other Java object. */
public final class SandboxedFeelEngine implements FeelEngine {

    private static final Set<Class<?>> DATA = Set.of(
            String.class,
            Number.class,
            Boolean.class,
            Date.class,
            Temporal.class,
            TemporalAmount.class,
            SpinJsonNode.class);

    private final FeelEngine feel = new FeelParsedOnce();

    /** A configuration of the DMN engine that evaluates with this engine. */
    public static DefaultDmnEngineConfiguration configuration() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(SandboxedFeelEngine::new);
        return configuration;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        Data data = new Data(variables);
        return data.evaluate(() -> feel.evaluateSimpleExpression(expression, data));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
        Data data = new Data(variables);
        return data.evaluate(() -> feel.evaluateSimpleUnaryTests(tests, input, data));
    }

    private static boolean isData(@Nullable Object value) {
        if (value instanceof Collection<?> parts) {
            return parts.stream().allMatch(SandboxedFeelEngine::isData);
        }
        if (value instanceof Map<?, ?> parts) {
            return isData(parts.values());
        }
        return value == null || DATA.stream().anyMatch(kind -> kind.isInstance(value));
    }

    /** The variables of a table. It stores the name that it refuses, since FEEL swallows exceptions. */
    private static final class Data implements VariableContext {

        private final VariableContext variables;
        private @Nullable String refused;

        Data(VariableContext variables) {
            this.variables = variables;
        }

        <T> T evaluate(Supplier<T> evaluation) {
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
        public @Nullable TypedValue resolve(String name) {
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
