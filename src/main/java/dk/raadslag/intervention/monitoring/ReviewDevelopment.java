package dk.raadslag.intervention.monitoring;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.InterventionProcess;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office records how results develop (§ 11, stk. 1). */
@Component
class ReviewDevelopment implements TaskListener {

    private final CurrentActor currentActor;
    private final CloseMonitoringProcedure monitorings;

    ReviewDevelopment(CurrentActor currentActor, CloseMonitoringProcedure monitorings) {
        this.currentActor = currentActor;
        this.monitorings = monitorings;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        CloseMonitoring.Progress progress = monitorings.review(
                CaseProcess.caseNumber(task),
                Require.choice("Udvikling", form.text("development"), CloseMonitoring.Development.class),
                form.text("figures"),
                currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.MONITORING_RESULT, progress.name());
    }
}
