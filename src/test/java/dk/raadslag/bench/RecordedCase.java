package dk.raadslag.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** The steps of a case of the program, and the variables that its acts set at each place of the models. */
final class RecordedCase {

    /**
     * One form that was sent, or one job that was executed.
     *
     * @param method the method of the engine's service
     * @param element where the task or job is; null for a start
     */
    record Step(
            String method,
            String process,
            String element,
            Map<String, Object> values,
            String user,
            List<String> groups) {}

    private final ProcessEngine engine;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, List<Map<String, Object>>> set = new HashMap<>();
    private final Map<String, List<Object>> answers = new HashMap<>();

    RecordedCase(ProcessEngine engine) {
        this.engine = engine;
    }

    List<Step> steps() {
        return steps;
    }

    /** What was set at the place, which was reached that many times before. */
    Map<String, Object> set(String place, int times) {
        List<Map<String, Object>> all = set.getOrDefault(place, List.of());
        return times < all.size() ? all.get(times) : Map.of();
    }

    static String question(Object method, Object[] parameters) {
        return method + Arrays.toString(parameters);
    }

    /** What a bean of the program answered an expression of the models that had asked it that many times before. */
    Object answer(String question, int times) {
        List<Object> all = answers.get(question);
        return all.get(Math.min(times, all.size() - 1));
    }

    /** What resolves the expressions of the models as before, and notes what the beans answer. */
    ELResolver noting(ELResolver resolver) {
        return new BeanELResolver() {
            @Override
            public Object getValue(ELContext context, Object base, Object property) {
                return resolver.getValue(context, base, property);
            }

            @Override
            public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
                Object answer = resolver.invoke(context, base, method, types, parameters);
                answers.computeIfAbsent(question(method, parameters), unknown -> new ArrayList<>())
                        .add(answer);
                return answer;
            }
        };
    }

    /** Notes a step before it is done. */
    @SuppressWarnings("unchecked")
    void note(String method, Object[] arguments) {
        String id = (String) arguments[0];
        var person = engine.getIdentityService().getCurrentAuthentication();
        String user = person == null ? null : person.getUserId();
        List<String> groups = person == null ? null : person.getGroupIds();
        steps.add(
                switch (method) {
                    case "submitStartForm" ->
                        new Step(method, key(id), null, (Map<String, Object>) arguments[1], user, groups);
                    case "submitTaskForm" -> {
                        var task = engine.getTaskService()
                                .createTaskQuery()
                                .taskId(id)
                                .singleResult();
                        yield new Step(
                                method,
                                key(task.getProcessDefinitionId()),
                                task.getTaskDefinitionKey(),
                                (Map<String, Object>) arguments[1],
                                user,
                                groups);
                    }
                    default -> {
                        var job = engine.getManagementService()
                                .createJobQuery()
                                .jobId(id)
                                .singleResult();
                        var definition = engine.getManagementService()
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult();
                        yield new Step(
                                method, job.getProcessDefinitionKey(), definition.getActivityId(), null, user, groups);
                    }
                });
    }

    private String key(String definition) {
        return engine.getRepositoryService().getProcessDefinition(definition).getKey();
    }

    /** Reads from the history what the acts of the case have set. */
    void readRoutes(String caseNumber) {
        HistoryService history = engine.getHistoryService();
        var instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
        for (HistoricProcessInstance instance : instances) {
            Map<String, Map<String, Object>> byActivity = new HashMap<>();
            history
                    .createHistoricDetailQuery()
                    .processInstanceId(instance.getId())
                    .variableUpdates()
                    .orderPartiallyByOccurrence()
                    .asc()
                    .list()
                    .stream()
                    .map(HistoricVariableUpdate.class::cast)
                    .filter(one -> one.getTaskId() == null && instance.getId().equals(one.getExecutionId()))
                    .filter(one -> !isTyped(one))
                    .forEach(one -> byActivity
                            .computeIfAbsent(one.getActivityInstanceId(), id -> new LinkedHashMap<>())
                            .put(one.getVariableName(), one.getValue()));
            for (HistoricActivityInstance activity : history.createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .orderByHistoricActivityInstanceStartTime()
                    .asc()
                    .list()) {
                set.computeIfAbsent(
                                instance.getProcessDefinitionKey() + " " + activity.getActivityId(),
                                place -> new ArrayList<>())
                        .add(byActivity.getOrDefault(activity.getId(), Map.of()));
            }
        }
    }

    /** A start form has no task yet, so that what is typed is first a variable of the process, which its act takes away. */
    private boolean isTyped(HistoricVariableUpdate update) {
        Step start = steps.get(0);
        return start.values().containsKey(update.getVariableName())
                && (update.getValue() == null
                        || Objects.equals(
                                String.valueOf(start.values().get(update.getVariableName())),
                                String.valueOf(update.getValue())));
    }
}
