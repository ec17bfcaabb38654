package dk.raadslag.law.expression;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.json.SpinJsonPathQuery;
import org.joda.time.DateTime;

/** The methods that an expression may call, by the type of the value. All others are refused. */
final class AllowedMethods {

    private static final String DATE_ARITHMETIC = " plusMinutes plusHours plusDays plusWeeks plusMonths plusYears"
            + " minusMinutes minusHours minusDays minusWeeks minusMonths minusYears";

    private static final Map<Class<?>, Set<String>> METHODS = Map.ofEntries(
            methods(
                    VariableScope.class,
                    "getVariable getVariables getVariableLocal getVariablesLocal getVariableNames hasVariable"
                            + " hasVariableLocal hasVariables getId getBusinessKey getProcessBusinessKey"
                            + " getProcessInstanceId getProcessDefinitionId getCurrentActivityId getCurrentActivityName"
                            + " getActivityInstanceId getEventName getTenantId getName getDescription getAssignee getOwner"
                            + " getPriority getDueDate getFollowUpDate getCreateTime getTaskDefinitionKey"
                            + " setName setDescription setPriority setDueDate setFollowUpDate"),
            methods(
                    String.class,
                    "length isEmpty isBlank contains startsWith endsWith equalsIgnoreCase concat toUpperCase toLowerCase"
                            + " trim strip substring charAt indexOf lastIndexOf replace split matches replaceAll"),
            methods(Comparable.class, "equals compareTo toString"),
            methods(Number.class, "intValue longValue doubleValue"),
            methods(Boolean.class, "booleanValue"),
            methods(Enum.class, "name"),
            methods(Collection.class, "size isEmpty contains containsAll equals toString"),
            methods(List.class, "get indexOf lastIndexOf"),
            methods(
                    Map.class,
                    "get getOrDefault containsKey containsValue keySet values entrySet size isEmpty equals toString"),
            methods(Map.Entry.class, "getKey getValue"),
            methods(Date.class, "getTime before after"),
            methods(
                    Temporal.class,
                    "isBefore isAfter isEqual getYear getMonthValue getDayOfMonth toLocalDate" + DATE_ARITHMETIC),
            methods(
                    DateTime.class,
                    "toDate isBefore isAfter getYear getMonthOfYear getDayOfMonth withTimeAtStartOfDay"
                            + DATE_ARITHMETIC),
            methods(
                    DmnDecisionResult.class,
                    "getSingleResult getFirstResult getSingleEntry collectEntries getResultList"),
            methods(DmnDecisionResultEntries.class, "getEntry getFirstEntry getSingleEntry getEntryMap"),
            methods(
                    SpinJsonNode.class,
                    "prop hasProp value stringValue numberValue boolValue elements fieldNames indexOf lastIndexOf contains"
                            + " size isArray isObject isValue isString isNumber isBoolean isNull toString jsonPath"),
            methods(SpinJsonPathQuery.class, "element elementList stringValue numberValue boolValue"));

    /** Methods whose argument is a pattern: it must be written in the model, since one from elsewhere could take for ever. */
    private static final Set<String> PATTERNS = Set.of("matches", "replaceAll", "jsonPath");

    /** Methods that give the entries of one result of a decision table, by name. */
    private static final Set<String> RESULTS = Set.of("getSingleResult", "getFirstResult");

    private AllowedMethods() {}

    /** True if the method may be called on the value. */
    static boolean isAllowed(Object value, String method) {
        return METHODS.entrySet().stream()
                .anyMatch(type ->
                        type.getKey().isInstance(value) && type.getValue().contains(method));
    }

    /** True if the property of the value may be read, which calls its getter. */
    static boolean isReadable(Object value, String property) {
        return getters(property).anyMatch(getter -> isAllowed(value, getter));
    }

    /** True if the method may be called on some value other than an execution or a task. */
    static boolean isAllowedOnValue(String method) {
        return METHODS.entrySet().stream()
                .anyMatch(type ->
                        type.getKey() != VariableScope.class && type.getValue().contains(method));
    }

    /** True if the method may be called on an execution or a task. */
    static boolean isAllowedOnScope(String method) {
        return METHODS.getOrDefault(VariableScope.class, Set.of()).contains(method);
    }

    /** True if the first argument of the method must be a literal. */
    static boolean takesPattern(String method) {
        return PATTERNS.contains(method);
    }

    /** True if the result of the method is data whose parts are asked for by name. */
    static boolean givesData(String method) {
        return RESULTS.contains(method);
    }

    /** The names of the getters that a property may have. */
    static Stream<String> getters(String property) {
        if (property.isEmpty()) {
            return Stream.empty();
        }
        String end = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return Stream.of("get" + end, "is" + end);
    }

    private static Map.Entry<Class<?>, Set<String>> methods(Class<?> type, String names) {
        return Map.entry(type, Set.of(names.split(" ")));
    }
}
