package dk.raadslag.monitoring;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director of the region confirms or rejects a problem that the monitoring points at (§ 11, stk. 1). */
@Component
class ConfirmResultProblem implements TaskListener {

    private final CurrentActor currentActor;
    private final ResultProblemProcedure problems;

    ConfirmResultProblem(CurrentActor currentActor, ResultProblemProcedure problems) {
        this.currentActor = currentActor;
        this.problems = problems;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var decision = Require.choice("Afgørelse", form.text("decision"), ResultProblemProcedure.Decision.class);
        problems.decide(
                CaseProcess.id(task, MonitoringProcess.ASSESSMENT_ID),
                decision,
                form.text("reason"),
                currentActor.completing(task));
        boolean confirmed = decision == ResultProblemProcedure.Decision.CONFIRMED;
        task.getExecution().setVariable(MonitoringProcess.PROBLEM_CONFIRMED_BY_DIRECTOR, confirmed);
        if (!confirmed) {
            task.getExecution().setVariable(MonitoringProcess.PROBLEM_REJECTED_BECAUSE, form.text("reason"));
        }
    }
}
