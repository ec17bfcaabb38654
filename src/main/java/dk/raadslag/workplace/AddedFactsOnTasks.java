package dk.raadslag.workplace;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.SaidWhenOpened;
import dk.raadslag.intervention.MeasuredFindings;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.monitoring.ResultProblems;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows the director, who has a documented problem to decide about, what has been added to it since; it is read when the form is opened. */
@Component
class AddedFactsOnTasks implements SaidWhenOpened {

    private final ObjectProvider<ResultProblems> problems;
    private final ObjectProvider<MeasuredFindings> findings;

    AddedFactsOnTasks(ObjectProvider<ResultProblems> problems, ObjectProvider<MeasuredFindings> findings) {
        this.problems = problems;
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

    /** Nobody decides about what he has not seen. */
    @Override
    public boolean mustBeRead() {
        return true;
    }

    private List<CaseNumber> cases(DelegateTask task) {
        if (task.getVariable("monitoredEvidence") != null
                && task.getVariable("assessmentId") instanceof String assessment) {
            return problems.getObject().cases(assessment);
        }
        return task.getVariable("documentedProblem") != null
                        && task.getVariable(CaseProcess.CASE_NUMBER) instanceof String number
                ? List.of(CaseNumber.of(number))
                : List.of();
    }
}
