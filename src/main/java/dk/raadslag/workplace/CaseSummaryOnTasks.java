package dk.raadslag.workplace;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.engine.form.SaidWhenOpened;
import dk.raadslag.framework.tender.TenderProcess;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.Matters.Matter;
import java.util.Map;
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
 * Tells on every task of a case what case it is. The number and the title, which its card in Tasklist shows, are variables of the task,
 * because who may do a task may read only those. The summary of the case record, as much of it as those who may do the task read, is
 * made when its form is opened.
 */
@Component
class CaseSummaryOnTasks extends AbstractBpmnParseListener implements SaidWhenOpened {

    private static final String NUMBER = "caseNumber";
    private static final String TITLE = "caseTitle";

    private final ObjectProvider<Matters> matters;
    private final ObjectProvider<ReadableParts> parts;
    private final ObjectProvider<Authorities> authorities;

    CaseSummaryOnTasks(
            ObjectProvider<Matters> matters,
            ObjectProvider<ReadableParts> parts,
            ObjectProvider<Authorities> authorities) {
        this.matters = matters;
        this.parts = parts;
        this.authorities = authorities;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::name);
    }

    private void name(DelegateTask task) {
        if (task.getVariable(NUMBER) instanceof String number) {
            task.setVariableLocal(NUMBER, number);
            task.setVariableLocal(
                    TITLE, matter(number).map(of -> title(of, task)).orElse(""));
        }
    }

    /** Where a matter is about many jobcentres, a task about one of them names it; a task of the whole country's roles names the region. */
    private String title(Matter matter, DelegateTask task) {
        RegionCode region = matter.region();
        if (matter.jobcentreId() != null) {
            return matter.title();
        }
        if (task.getVariable(CaseProcess.JOBCENTRE_ID) instanceof String jobcentre) {
            return matter.title() + ": "
                    + authorities.getObject().jobcentre(jobcentre).name();
        }
        if (region == null || !isNational(task)) {
            return matter.title();
        }
        String name = authorities.getObject().regionName(region);
        return Boolean.TRUE.equals(task.getVariable(TenderProcess.NATIONAL_TENDER))
                ? "%s, landsdækkende (%s)".formatted(matter.title(), name)
                : matter.title() + ", " + name;
    }

    private boolean isNational(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .map(authorities.getObject()::roleGroup)
                .allMatch(
                        group -> group.filter(role -> role.regionCode() == null).isPresent());
    }

    /** A task that is lent to a helper has no title, and says nothing of the case. */
    @Override
    public Map<String, Object> of(DelegateTask task) {
        return task.hasVariableLocal(TITLE) && task.getVariableLocal(NUMBER) instanceof String number
                ? Map.of(
                        "caseSummary",
                        matter(number).map(of -> summary(task, of)).orElse(""))
                : Map.of();
    }

    private Optional<Matter> matter(String number) {
        return matters.getObject().find(CaseNumber.of(number));
    }

    /** What those who may do the task read of the record. */
    private String summary(DelegateTask task, Matter matter) {
        Set<String> groups =
                task.getCandidates().stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
        return CaseRecord.summary(parts.getObject().entries(new SignedIn("", groups), matter));
    }
}
