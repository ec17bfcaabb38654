package dk.raadslag.engine;

import dk.raadslag.engine.FormFields.Field;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.spin.Spin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What holds for every user task, whatever its model says: what a person types stays with the task, and only a member of a
 * candidate group completes it.
 */
@Component
class TaskRules extends AbstractBpmnParseListener {

    private final ObjectProvider<CurrentActor> currentActor;
    private final FormFields formFields;

    TaskRules(ObjectProvider<CurrentActor> currentActor, FormFields formFields) {
        this.currentActor = currentActor;
        this.formFields = formFields;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (task.getCamundaFormDefinitionKey() != null) {
            String form = task.getCamundaFormDefinitionKey().getExpressionText();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> keepFieldsWith(created, form));
        }
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE,
                completed -> currentActor.getObject().completing(completed));
    }

    /** Gives the task its own variable for each field, prefilled with the process's value of that name if there is one. */
    private void keepFieldsWith(DelegateTask task, String form) {
        formFields.of(form).forEach(field -> task.setVariableLocal(field.key(), prefilled(field, task)));
    }

    /** Tasklist sends a list as the type that it got, so that an empty one must be a list already. */
    private static Object prefilled(Field field, DelegateTask task) {
        Object value = task.getVariable(field.key());
        return value == null && field.isList() ? Spin.JSON("[]") : value;
    }
}
