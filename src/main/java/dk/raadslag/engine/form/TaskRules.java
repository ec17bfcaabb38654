package dk.raadslag.engine.form;

import dk.raadslag.engine.access.CurrentActor;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Rules for every user task and start form, independent of the model: what a person types must fit the form, and only a member of a
 * candidate group completes the task.
 */
@Component
class TaskRules extends AbstractBpmnParseListener {

    private final ObjectProvider<CurrentActor> currentActor;
    private final FormCheck formCheck;

    TaskRules(ObjectProvider<CurrentActor> currentActor, FormCheck formCheck) {
        this.currentActor = currentActor;
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

    private void checkStart(DelegateExecution started, String form) {
        formCheck.checkChanges(form, Map.of(), started.getVariables());
        formCheck.checkValues(form, started);
    }
}
