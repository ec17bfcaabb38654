package dk.raadslag.engine.form;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Accepts with a completed task only the fields of its form. */
@Component
public class KnownFieldsOnly {

    private final FormCheck formCheck;

    KnownFieldsOnly(FormCheck formCheck) {
        this.formCheck = formCheck;
    }

    /** The engine's task service, made strict. */
    public TaskServiceImpl taskService() {
        return new StrictTaskService();
    }

    /** The engine's form service, made strict. */
    public FormServiceImpl formService() {
        return new StrictFormService();
    }

    private void check(CommandExecutor executor, String taskId, Map<String, Object> submitted) {
        if (taskId != null && submitted != null && !submitted.isEmpty()) {
            executor.execute(new Check(taskId, submitted));
        }
    }

    private void check(TaskEntity task, Map<String, Object> submitted) {
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
            check(commandExecutor, taskId, variables);
            Map<String, Object> submitted = variables == null ? Map.of() : variables;
            return commandExecutor.execute(new SubmitTaskFormCmd(taskId, submitted, true, deserializeValues));
        }

        @Override
        public void resolveTask(String taskId, Map<String, Object> variables) {
            check(commandExecutor, taskId, variables);
            super.resolveTask(taskId, variables);
        }
    }

    private final class StrictFormService extends FormServiceImpl {

        @Override
        public void submitTaskForm(String taskId, Map<String, Object> properties) {
            check(commandExecutor, taskId, properties);
            super.submitTaskForm(taskId, properties);
        }

        @Override
        public VariableMap submitTaskFormWithVariablesInReturn(
                String taskId, Map<String, Object> properties, boolean deserializeValues) {
            check(commandExecutor, taskId, properties);
            return super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues);
        }
    }

    /** Checks what is submitted before the task is completed with it. */
    public final class Check implements Command<Void> {

        private final String taskId;
        private final Map<String, Object> submitted;

        private Check(String taskId, Map<String, Object> submitted) {
            this.taskId = taskId;
            this.submitted = submitted;
        }

        /** The id of the task that is completed. */
        public String taskId() {
            return taskId;
        }

        @Override
        public Void execute(CommandContext context) {
            check(context.getTaskManager().findTaskById(taskId), submitted);
            return null;
        }
    }
}
