package dk.raadslag.engine.form;

import dk.raadslag.engine.access.CurrentActor;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Rules for every user task and start form, independent of the model: what a person types stays with the task and must fit the form,
 * and only a member of a candidate group completes the task.
 */
@Component
class TaskRules extends AbstractBpmnParseListener {

    private final ObjectProvider<CurrentActor> currentActor;
    private final DeployedForms forms;
    private final FormCheck formCheck;

    TaskRules(ObjectProvider<CurrentActor> currentActor, DeployedForms forms, FormCheck formCheck) {
        this.currentActor = currentActor;
        this.forms = forms;
        this.formCheck = formCheck;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE,
                completed -> currentActor.getObject().completing(completed));
        if (task.getCamundaFormDefinitionKey() != null) {
            String form = task.getCamundaFormDefinitionKey().getExpressionText();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> keepFieldsWith(created, form));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_COMPLETE, completed -> formCheck.checkValues(form, completed));
        }
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
        String form = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef");
        if (form != null) {
            ExecutionListener check = started -> checkStart(started, form);
            startEvent.addBuiltInListener(ExecutionListener.EVENTNAME_START, check);
        }
    }

    /** Gives the task its own variable for each field, prefilled with the process's value of that name if there is one. */
    private void keepFieldsWith(DelegateTask task, String form) {
        forms.fields(form).forEach(field -> task.setVariableLocal(field.key(), prefilled(field, task)));
    }

    /** Tasklist returns a list in the type that it received, so an empty one must be a list already. */
    private static @Nullable Object prefilled(FormField field, DelegateTask task) {
        Object value = task.getVariable(field.key());
        return value == null && field.isList() ? Spin.JSON("[]") : value;
    }

    private void checkStart(DelegateExecution started, String form) {
        formCheck.checkChanges(form, Map.of(), started.getVariables());
        formCheck.checkValues(form, started);
    }
}
