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
import org.joda.time.DateTime;

/** What an expression may ask of a value, by the kind of value. All else is refused. */
final class AllowedMethods {

    private static final String DATE_ARITHMETIC = " plusMinutes plusHours plusDays plusWeeks plusMonths plusYears"
            + " minusMinutes minusHours minusDays minusWeeks minusMonths minusYears";

    private static final Map<Class<?>, Set<String>> METHODS = Map.ofEntries(
            kind(
                    VariableScope.class,
                    "getVariable getVariables getVariableLocal getVariablesLocal getVariableNames hasVariable"
                            + " hasVariableLocal hasVariables getId getBusinessKey getProcessBusinessKey"
                            + " getProcessInstanceId getProcessDefinitionId getCurrentActivityId getCurrentActivityName"
                            + " getActivityInstanceId getEventName getTenantId getName getDescription getAssignee getOwner"
                            + " getPriority getDueDate getFollowUpDate getCreateTime getTaskDefinitionKey"
                            + " setName setDescription setPriority setDueDate setFollowUpDate"),
            kind(
                    String.class,
                    "length isEmpty isBlank contains startsWith endsWith equalsIgnoreCase concat toUpperCase toLowerCase"
                            + " trim strip substring indexOf lastIndexOf replace split"),
            kind(Comparable.class, "equals compareTo toString"),
            kind(Number.class, "intValue longValue doubleValue"),
            kind(Boolean.class, "booleanValue"),
            kind(Enum.class, "name"),
            kind(Collection.class, "size isEmpty contains containsAll equals toString"),
            kind(List.class, "get indexOf lastIndexOf"),
            kind(
                    Map.class,
                    "get getOrDefault containsKey containsValue keySet values entrySet size isEmpty equals toString"),
            kind(Map.Entry.class, "getKey getValue"),
            kind(Date.class, "getTime before after"),
            kind(
                    Temporal.class,
                    "isBefore isAfter isEqual getYear getMonthValue getDayOfMonth toLocalDate" + DATE_ARITHMETIC),
            kind(DateTime.class, "toDate isBefore isAfter getYear getMonthOfYear getDayOfMonth" + DATE_ARITHMETIC),
            kind(DmnDecisionResult.class, "getSingleResult getFirstResult getSingleEntry collectEntries getResultList"),
            kind(DmnDecisionResultEntries.class, "getEntry getFirstEntry getSingleEntry getEntryMap"),
            kind(
                    SpinJsonNode.class,
                    "prop hasProp value stringValue numberValue boolValue elements fieldNames indexOf lastIndexOf contains"
                            + " size isArray isObject isValue isString isNumber isBoolean isNull toString"));

    private AllowedMethods() {}

    /** Whether the value may be asked by the method. */
    static boolean mayBeAsked(Object value, String method) {
        return METHODS.entrySet().stream()
                .anyMatch(kind ->
                        kind.getKey().isInstance(value) && kind.getValue().contains(method));
    }

    /** Whether the value may be asked for the property. */
    static boolean has(Object value, String property) {
        return getters(property).anyMatch(getter -> mayBeAsked(value, getter));
    }

    /** Whether some value other than an execution or a task may be asked by the method. */
    static boolean mayBeAskedOfValues(String method) {
        return METHODS.entrySet().stream()
                .anyMatch(kind ->
                        kind.getKey() != VariableScope.class && kind.getValue().contains(method));
    }

    /** Whether an execution or a task may be asked by the method. */
    static boolean mayBeAskedOfTokens(String method) {
        return METHODS.get(VariableScope.class).contains(method);
    }

    /** The methods that a property may stand for. */
    static Stream<String> getters(String property) {
        if (property.isEmpty()) {
            return Stream.empty();
        }
        String end = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return Stream.of("get" + end, "is" + end);
    }

    private static Map.Entry<Class<?>, Set<String>> kind(Class<?> type, String methods) {
        return Map.entry(type, Set.of(methods.split(" ")));
    }
}
