package dk.raadslag.engine.form;

import dk.raadslag.refusal.Require;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Accepts with a completed task only the fields of its form, and keeps what was typed into them with the task. */
@Component
public class KnownFieldsOnly {

    private final FormCheck formCheck;
    private final OwnJobcentres jobcentres;
    private final ObjectProvider<SaidWhenOpened> said;

    KnownFieldsOnly(FormCheck formCheck, OwnJobcentres jobcentres, ObjectProvider<SaidWhenOpened> said) {
        this.formCheck = formCheck;
        this.jobcentres = jobcentres;
        this.said = said;
    }

    /** The engine's task service, made strict. */
    public TaskServiceImpl taskService() {
        return new StrictTaskService();
    }

    /** The engine's form service, made strict. */
    public FormServiceImpl formService() {
        return new StrictFormService();
    }

    /**
     * Checks what is submitted and keeps it with the task.
     *
     * @return what is left for the engine to set: nothing, unless the task belongs to no process
     */
    private VariableMap keep(CommandContext context, @Nullable String taskId, VariableMap submitted) {
        TaskEntity task = taskId == null || submitted.isEmpty()
                ? null
                : context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getTaskDefinition() == null) {
            return submitted;
        }
        // of two people who complete a task at once, the second finds it without its process
        Require.that(
                task.getExecution() != null && task.getExecution().getProcessInstance() != null,
                "Opgaven er allerede afsluttet eller fjernet.");
        var key = task.getTaskDefinition().getCamundaFormDefinitionKey();
        String form = key == null ? "" : key.getExpressionText();
        Map<String, Object> toRead = toRead(task);
        formCheck.requireRead(form, toRead, submitted);
        Map<String, Object> before = new HashMap<>(task.getVariables());
        before.putAll(toRead);
        formCheck
                .typed(form, before, submitted)
                .forEach(field -> task.setVariableLocal(field, submitted.getValueTyped(field)));
        return Variables.createVariables();
    }

    private Map<String, Object> toRead(TaskEntity task) {
        Map<String, Object> shown = new HashMap<>();
        said.orderedStream().filter(SaidWhenOpened::mustBeRead).forEach(one -> shown.putAll(one.of(task)));
        return shown;
    }

    /** Completes a task the way its form does. */
    private final class StrictTaskService extends TaskServiceImpl {

        @Override
        public void complete(String taskId, Map<String, Object> variables) {
            completeWithVariablesInReturn(taskId, variables, false);
        }

        @Override
        public VariableMap completeWithVariablesInReturn(
                String taskId, Map<String, Object> variables, boolean deserializeValues) {
            Map<String, Object> submitted = variables == null ? Map.of() : variables;
            return commandExecutor.execute(new Submission(taskId, submitted, true, deserializeValues));
        }

        @Override
        public void resolveTask(String taskId, Map<String, Object> variables) {
            commandExecutor.execute(new Resolution(taskId, variables == null ? Map.of() : variables));
        }
    }

    private final class StrictFormService extends FormServiceImpl {

        @Override
        public InputStream getDeployedStartForm(String processDefinitionId) {
            return commandExecutor.execute(jobcentres.new StartForm(processDefinitionId));
        }

        @Override
        public VariableMap getTaskFormVariables(
                String taskId, @Nullable Collection<String> names, boolean deserializeValues) {
            return commandExecutor.execute(new Shown(taskId, names, deserializeValues));
        }

        @Override
        public void submitTaskForm(String taskId, Map<String, Object> properties) {
            commandExecutor.execute(new Submission(taskId, properties, false, false));
        }

        @Override
        public VariableMap submitTaskFormWithVariablesInReturn(
                String taskId, Map<String, Object> properties, boolean deserializeValues) {
            return commandExecutor.execute(new Submission(taskId, properties, true, deserializeValues));
        }
    }

    /** Reads what the form of a task shows. */
    public final class Shown extends GetTaskFormVariablesCmd {

        private Shown(String taskId, @Nullable Collection<String> names, boolean deserializeValues) {
            super(taskId, names, deserializeValues);
        }

        @Override
        public VariableMap execute(CommandContext context) {
            VariableMap shown = super.execute(context);
            TaskEntity task = context.getTaskManager().findTaskById(resourceId);
            said.orderedStream().map(one -> one.of(task)).forEach(shown::putAll);
            if (formVariableNames != null) {
                shown.keySet().retainAll(formVariableNames);
            }
            return shown;
        }
    }

    /** Completes a task with what is submitted once it is checked, in one transaction. */
    public final class Submission extends SubmitTaskFormCmd {

        private Submission(
                String taskId, Map<String, Object> submitted, boolean returnVariables, boolean deserializeValues) {
            super(taskId, submitted, returnVariables, deserializeValues);
        }

        @Override
        public VariableMap execute(CommandContext context) {
            properties = keep(context, taskId, properties);
            return super.execute(context);
        }
    }

    /** Gives a delegated task back with what is submitted once it is checked, in one transaction. */
    public final class Resolution extends ResolveTaskCmd {

        private Resolution(String taskId, Map<String, Object> submitted) {
            super(taskId, submitted);
        }

        @Override
        public VariableMap execute(CommandContext context) {
            variables = keep(context, taskId, Variables.fromMap(variables));
            return super.execute(context);
        }
    }
}
