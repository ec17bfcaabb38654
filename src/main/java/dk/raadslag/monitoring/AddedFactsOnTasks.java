package dk.raadslag.monitoring;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.SaidWhenOpened;
import dk.raadslag.intervention.MeasuredFindings;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows the director, who has a documented problem to decide about, what has been added to it since; it is read when the form is opened. */
@Component
class AddedFactsOnTasks implements SaidWhenOpened {

    private final ObjectProvider<Assessments> assessments;
    private final ObjectProvider<MeasuredFindings> findings;

    AddedFactsOnTasks(ObjectProvider<Assessments> assessments, ObjectProvider<MeasuredFindings> findings) {
        this.assessments = assessments;
        this.findings = findings;
    }

    @Override
    public Map<String, Object> of(DelegateTask task) {
        String added = cases(task).stream()
                .map(number -> findings.getObject().addedWhileWaiting(number))
                .flatMap(List::stream)
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return added.isEmpty() ? Map.of() : Map.of("addedFacts", CaseRecord.cut(added));
    }

    private List<CaseNumber> cases(DelegateTask task) {
        if (task.getVariable("monitoredEvidence") != null) {
            return assessments.getObject().begunWith(UUID.fromString((String)
                    task.getVariable(MonitoringProcess.ASSESSMENT_ID)));
        }
        return task.getVariable("documentedProblem") != null ? List.of(CaseProcess.caseNumber(task)) : List.of();
    }
}
