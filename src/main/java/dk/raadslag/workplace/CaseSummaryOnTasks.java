package dk.raadslag.workplace;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every task of a case the variables that its form and its card in Tasklist show: the summary of the case record
 * ({@code caseSummary}) and the case number. They are variables of the task, because who may do a task may read only those.
 */
@Component
class CaseSummaryOnTasks extends AbstractBpmnParseListener {

    private final ObjectProvider<CaseRecord> caseRecord;

    CaseSummaryOnTasks(ObjectProvider<CaseRecord> caseRecord) {
        this.caseRecord = caseRecord;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::summarise);
    }

    private void summarise(DelegateTask task) {
        if (task.getVariable("caseNumber") instanceof String number) {
            task.setVariableLocal("caseNumber", number);
            task.setVariableLocal("caseSummary", caseRecord.getObject().summary(CaseNumber.of(number)));
        }
    }
}
