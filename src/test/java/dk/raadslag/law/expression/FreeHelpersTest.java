package dk.raadslag.law.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.raadslag.law.LawTable;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.BackDoor;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.TestClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.yaml.snakeyaml.Yaml;

/** Every parameter of every free helper is given what a model has no business with. */
@RaadslagTest
class FreeHelpersTest {

    private static final Map<String, Object> FILE = read();
    private static final String HUGE = "x".repeat(100_000);
    private static final String UNSTORABLE = "a\u0000b";
    private static final String OTHER_JOBCENTRE = "JC-0101";
    private static final Map<String, Object> OWN = Map.ofEntries(
            Map.entry("jobcentreId", "JC-0851"),
            Map.entry("orderId", "00000000-0000-0000-0000-000000000001"),
            Map.entry("requirementId", "00000000-0000-0000-0000-000000000002"),
            Map.entry("requirementIds", "00000000-0000-0000-0000-000000000002"),
            Map.entry("assessmentId", "00000000-0000-0000-0000-000000000003"),
            Map.entry("itemId", "00000000-0000-0000-0000-000000000004"),
            Map.entry("decisionId", "00000000-0000-0000-0000-000000000005"),
            Map.entry("partyGroup", "jc-municipal-0851"),
            Map.entry("name", "TASK"),
            Map.entry("first", "TASK"),
            Map.entry("again", "REMINDER"),
            Map.entry("period", "TASK"),
            Map.entry("begun", LocalDate.of(2027, 1, 4)),
            Map.entry("day", LocalDate.of(2027, 1, 4)),
            Map.entry("isoDate", "2027-01-04"),
            Map.entry("notBefore", "2027-01-04"),
            Map.entry("mode", "JC_TENDER"),
            Map.entry("allowed", ""),
            Map.entry("suggested", ""),
            Map.entry("areaCode", "SYGEDAGPENGE"),
            Map.entry("kinds", "MUNICIPAL"),
            Map.entry("ground", "NOT_REACHED"),
            Map.entry("act", "holdDialogue"),
            Map.entry("stage", "AGREEMENT"));

    @Autowired
    ApplicationContext beans;

    @Autowired
    LawTable table;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    BackDoor backDoor;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    TestClock clock;

    @Test
    void everyParameterOfEveryHelperIsTried() {
        Map<String, Set<String>> parameters = new TreeMap<>();
        helpers()
                .forEach(name -> methods(name)
                        .forEach(method -> parameters
                                .computeIfAbsent(name + "." + method.getName(), unknown -> new LinkedHashSet<>())
                                .addAll(names(method))));
        Map<String, Set<String>> tried = new TreeMap<>();
        expressions().forEach((method, outcomes) -> tried.put(method, outcomes.keySet()));
        assertThat(tried).isEqualTo(parameters);
    }

    @Test
    void everyVariableThatAHelperOfTasksReadsIsTheCasesOwn() {
        Map<String, Set<String>> reads = new TreeMap<>();
        table.free().keySet().stream()
                .filter(name -> beans.getBean(name) instanceof TaskListener)
                .forEach(name -> reads.put(name, reads((TaskListener) beans.getBean(name))));
        Map<String, List<String>> expected = part("tasks");

        assertThat(reads.keySet()).isEqualTo(new TreeMap<>(expected).keySet());
        expected.forEach((name, variables) ->
                assertThat(reads.get(name)).as(name).containsExactlyInAnyOrderElementsOf(variables));
        List<String> decideNothing = part("decide nothing");
        assertThat(reads.values().stream().flatMap(Set::stream).filter(name -> !decideNothing.contains(name)))
                .isSubsetOf(table.caseVariables().keySet());
    }

    static Stream<String> methodsTried() {
        return expressions().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("methodsTried")
    void whatIsForeignIsRefusedOrTellsNothing(String call) {
        String[] names = call.split("\\.");
        Map<String, Object> own = new HashMap<>(OWN);
        own.put("caseNumber", fixtures.openCase("JC-0851", "SYGEDAGPENGE"));
        String other = fixtures.openCase(OTHER_JOBCENTRE, "SYGEDAGPENGE");
        methods(names[0])
                .filter(method -> method.getName().equals(names[1]))
                .forEach(method -> names(method)
                        .forEach(attacked ->
                                attacks(other).forEach(value -> attack(call, names(method), attacked, value, own))));
    }

    private void attack(
            String call, List<String> parameters, String attacked, @Nullable Object value, Map<String, Object> own) {
        Map<String, Object> variables = new HashMap<>(own);
        variables.put("foreign", value);
        String arguments = parameters.stream()
                .map(name -> name.equals(attacked) ? "foreign" : name)
                .collect(Collectors.joining(", "));
        String expression = "${%s(%s)}".formatted(call, arguments);
        String outcome = expressions().get(call).get(attacked);
        assertOutcome(
                expression + " with " + (HUGE.equals(value) ? "a huge text" : value),
                outcome,
                () -> evaluate(expression, variables));
        if (outcome.equals("own")) {
            assertThatThrownBy(() -> evaluate(expression, variables)).hasMessageContaining("en anden sag end sin egen");
        }
    }

    private static void assertOutcome(String attack, String outcome, ThrowingCallable step) {
        Throwable failure = catchThrowable(step);
        if (outcome.equals("refused by the database")) {
            assertThat(failure).as(attack).isInstanceOfAny(Refusal.class, DataIntegrityViolationException.class);
        } else if (failure != null || !outcome.equals("harmless")) {
            assertThat(failure).as(attack).isInstanceOf(Refusal.class);
        }
    }

    private Object evaluate(String expression, Map<String, Object> variables) {
        var expressions = (SandboxedExpressionManager) engine.getExpressionManager();
        return backDoor.inside(() -> expressions
                .createValueExpression(expression)
                .getValue(
                        expressions.createElContext(Variables.fromMap(variables).asVariableContext())));
    }

    /** What a model says of a letter, one thing of it wrong. */
    @ParameterizedTest
    @MethodSource("letterInputsTried")
    void aLetterThatAsksForSomethingForeignIsNotWritten(String attacked) {
        String own = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        String other = fixtures.openCase(OTHER_JOBCENTRE, "SYGEDAGPENGE");
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "caseNumber", own,
                "letter", "council-reminder",
                "recipients", "parties",
                "partyKinds", "MUNICIPAL",
                "answerWithin", "HEARING",
                "answerUntil", clock.today().plusDays(20).toString(),
                "paragraph", "§ 11, stk. 1"));
        backDoor.inside(() -> send(own, inputs, new TreeSet<>()));
        Map<String, String> outcomes = part("letters");
        attacks(other).stream().filter(value -> !UNSTORABLE.equals(value)).forEach(value -> {
            Map<String, Object> wrong = new HashMap<>(inputs);
            wrong.put(attacked, value);
            assertOutcome(
                    attacked + " " + (HUGE.equals(value) ? "huge" : value),
                    value == null || value.equals("")
                            ? "letter recipients".contains(attacked) ? "refused" : "harmless"
                            : outcomes.get(attacked),
                    () -> backDoor.inside(() -> send(own, wrong, new TreeSet<>())));
        });
    }

    static Stream<String> letterInputsTried() {
        return FreeHelpersTest.<Map<String, String>>part("letters").keySet().stream();
    }

    @Test
    void everyInputOfALetterIsTried() {
        Set<String> read = new TreeSet<>();
        Map<String, Object> inputs = Map.of(
                "caseNumber",
                "INT-NJ-2007-0001",
                "letter",
                "order-issued",
                "recipients",
                "x",
                "answerWithin",
                "HEARING");
        assertThatThrownBy(() -> send("INT-NJ-2007-0001", inputs, read)).isInstanceOf(RuntimeException.class);
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(letterInputsTried()
                        .filter(name -> !name.equals("partyKinds"))
                        .toList());
    }

    private Set<String> send(String businessKey, Map<String, Object> inputs, Set<String> read) {
        try {
            ((JavaDelegate) beans.getBean("sendLetter"))
                    .execute(scope(DelegateExecution.class, businessKey, inputs, read));
            return read;
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<@Nullable Object> attacks(String otherCase) {
        return Arrays.asList(
                null,
                "",
                otherCase,
                OTHER_JOBCENTRE,
                "rd-HS",
                "jc-municipal-0101",
                "order-issued",
                "overdue-tasks",
                "UKENDT",
                "' OR '1'='1",
                UNSTORABLE,
                HUGE,
                42,
                true,
                List.of("rd-NJ"),
                "P1D",
                "1999-01-01x",
                "+999999999-12-31",
                UUID.randomUUID().toString());
    }

    private Stream<String> helpers() {
        return table.free().keySet().stream()
                .filter(name -> !(beans.getBean(name) instanceof TaskListener)
                        && !(beans.getBean(name) instanceof JavaDelegate));
    }

    private Stream<Method> methods(String helper) {
        return Arrays.stream(AopUtils.getTargetClass(beans.getBean(helper)).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static List<String> names(Method method) {
        return Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
    }

    private static Set<String> reads(TaskListener helper) {
        Set<String> read = new TreeSet<>();
        Map<String, Object> all = Map.of("helperKind", "JOBCENTRE", "agreementId", OWN.get("orderId"));
        for (Map<String, Object> variables : List.of(Map.<String, Object>of(), all)) {
            Throwable unused = catchThrowable(() -> helper.notify(scope(DelegateTask.class, "", variables, read)));
        }
        return read;
    }

    /** A task or execution that notes which variables are read. */
    private static <T> T scope(Class<T> type, String businessKey, Map<String, Object> variables, Set<String> read) {
        return type.cast(Proxy.newProxyInstance(
                FreeHelpersTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean one = method.getName().matches("(get|has)Variable(Local)?");
                    if (one) {
                        read.add((String) arguments[0]);
                    }
                    return switch (method.getName()) {
                        case "getExecution" -> scope(DelegateExecution.class, businessKey, variables, read);
                        case "getVariables" -> variables;
                        case "getProcessBusinessKey" -> businessKey;
                        case "getActivityInstanceId" -> UUID.randomUUID().toString();
                        case "hasVariable", "hasVariableLocal" -> variables.containsKey(arguments[0]);
                        default -> one ? variables.get(arguments[0]) : null;
                    };
                }));
    }

    private static Map<String, Map<String, String>> expressions() {
        return part("expressions");
    }

    @SuppressWarnings("unchecked")
    private static <T> T part(String name) {
        return (T) FILE.get(name);
    }

    private static Map<String, Object> read() {
        try (InputStream file = FreeHelpersTest.class.getResourceAsStream("/law/free-helpers.yaml")) {
            return new Yaml().load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
