package dk.raadslag.monitoring;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.Sources;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office documents a problem that the monitoring points at (§ 8, stk. 2). */
@Component
class DocumentResultProblem implements TaskListener {

    private final CurrentActor currentActor;
    private final ResultProblemProcedure problems;

    DocumentResultProblem(CurrentActor currentActor, ResultProblemProcedure problems) {
        this.currentActor = currentActor;
        this.problems = problems;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        UUID assessment = CaseProcess.id(task, MonitoringProcess.ASSESSMENT_ID);
        problems.document(
                assessment,
                form.text("evidence"),
                Sources.typed(form.choices("sources"), form.text("analysisNumber")),
                currentActor.completing(task));
        task.getExecution().setVariable(MonitoringProcess.PROBLEM_ADDED_TO, problems.addedTo(assessment));
        task.getExecution().setVariable(MonitoringProcess.PROBLEM_TO_DECIDE, problems.isToDecide(assessment));
    }
}
