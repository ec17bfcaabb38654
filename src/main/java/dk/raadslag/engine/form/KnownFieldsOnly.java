package dk.raadslag.engine.form;

import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Accepts with a completed task only the fields of its form. */
@Component
public class KnownFieldsOnly {

    private final FormCheck formCheck;
    private final OwnJobcentres jobcentres;

    KnownFieldsOnly(FormCheck formCheck, OwnJobcentres jobcentres) {
        this.formCheck = formCheck;
        this.jobcentres = jobcentres;
    }

    /** The engine's task service, made strict. */
    public TaskServiceImpl taskService() {
        return new StrictTaskService();
    }

    /** The engine's form service, made strict. */
    public FormServiceImpl formService() {
        return new StrictFormService();
    }

    private void check(CommandContext context, String taskId, Map<String, Object> submitted) {
        TaskEntity task = submitted.isEmpty() ? null : context.getTaskManager().findTaskById(taskId);
        if (task != null && task.getTaskDefinition() != null) {
            var form = task.getTaskDefinition().getCamundaFormDefinitionKey();
            formCheck.checkChanges(form == null ? "" : form.getExpressionText(), task.getVariables(), submitted);
        }
    }

    /** Completes a task the way its form does, so that what is typed stays with the task. */
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
            if (taskId != null && variables != null) {
                commandExecutor.execute(new Check(taskId, variables));
            }
            super.resolveTask(taskId, variables);
        }
    }

    private final class StrictFormService extends FormServiceImpl {

        @Override
        public InputStream getDeployedStartForm(String processDefinitionId) {
            return commandExecutor.execute(jobcentres.new StartForm(processDefinitionId));
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

    /** Completes a task with what is submitted once it is checked, in one transaction. */
    public final class Submission extends SubmitTaskFormCmd {

        private Submission(
                String taskId, Map<String, Object> submitted, boolean returnVariables, boolean deserializeValues) {
            super(taskId, submitted, returnVariables, deserializeValues);
        }

        @Override
        public VariableMap execute(CommandContext context) {
            if (taskId != null) {
                check(context, taskId, properties);
            }
            return super.execute(context);
        }
    }

    /** Checks what is submitted before a delegated task is resolved with it. */
    public final class Check implements Command<Void> {

        private final String taskId;
        private final Map<String, Object> submitted;

        private Check(String taskId, Map<String, Object> submitted) {
            this.taskId = taskId;
            this.submitted = submitted;
        }

        /** The id of the task that is resolved. */
        public String taskId() {
            return taskId;
        }

        @Override
        public Void execute(CommandContext context) {
            check(context, taskId, submitted);
            return null;
        }
    }
}
