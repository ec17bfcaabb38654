package dk.raadslag.workplace;

import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.unsent.OpenForm;
import dk.raadslag.unsent.UnsentForms;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** With the start of a process goes what the person had typed into its start form, in the same transaction. */
@Component
class StartsForgetForms extends AbstractBpmnParseListener {

    private final ObjectProvider<UnsentForms> forms;

    StartsForgetForms(ObjectProvider<UnsentForms> forms) {
        this.forms = forms;
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
        if (element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef") != null) {
            ExecutionListener forget = this::forget;
            startEvent.addBuiltInListener(ExecutionListener.EVENTNAME_START, forget);
        }
    }

    private void forget(DelegateExecution started) {
        var process = ((ExecutionEntity) started).getProcessInstance();
        if (process.getSuperExecution() == null) {
            String key = process.getProcessDefinition().getKey();
            SignedIn.in(Context.getCommandContext())
                    .ifPresent(person -> forms.getObject().remove(OpenForm.ofStart(person.userId(), key)));
        }
    }
}
