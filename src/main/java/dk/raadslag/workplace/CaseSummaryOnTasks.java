package dk.raadslag.workplace;

import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.Matters.Matter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every task of a case the variables that its form and its card in Tasklist show: the summary of the case record
 * ({@code caseSummary}, as much of it as those who may do the task read), the number and the title of the case. They are variables of the task, because who may do a task may read only those.
 */
@Component
class CaseSummaryOnTasks extends AbstractBpmnParseListener {

    private final ObjectProvider<Matters> matters;
    private final ObjectProvider<ReadableParts> parts;

    CaseSummaryOnTasks(ObjectProvider<Matters> matters, ObjectProvider<ReadableParts> parts) {
        this.matters = matters;
        this.parts = parts;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::summarise);
    }

    private void summarise(DelegateTask task) {
        if (task.getVariable("caseNumber") instanceof String number) {
            Optional<Matter> matter = matters.getObject().find(CaseNumber.of(number));
            task.setVariableLocal("caseNumber", number);
            task.setVariableLocal("caseTitle", matter.map(Matter::title).orElse(""));
            task.setVariableLocal(
                    "caseSummary", matter.map(of -> summary(task, of)).orElse(""));
        }
    }

    /** What those who may do the task read of the record. */
    private String summary(DelegateTask task, Matter matter) {
        Set<String> groups =
                task.getCandidates().stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
        return CaseRecord.summary(parts.getObject().entries(new SignedIn("", groups), matter));
    }
}
