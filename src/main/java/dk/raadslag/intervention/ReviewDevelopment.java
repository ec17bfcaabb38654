package dk.raadslag.intervention;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.CloseMonitorings.Development;
import dk.raadslag.intervention.CloseMonitorings.Progress;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office records how results develop (§ 11, stk. 1). */
@Component
class ReviewDevelopment implements TaskListener {

    private final CurrentActor currentActor;
    private final CloseMonitorings monitorings;

    ReviewDevelopment(CurrentActor currentActor, CloseMonitorings monitorings) {
        this.currentActor = currentActor;
        this.monitorings = monitorings;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Progress progress = monitorings.review(
                (String) task.getVariable(InterventionProcess.CASE_NUMBER),
                Require.choice("Udvikling", form.text("development"), Development.class),
                form.text("figures"),
                currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.MONITORING_RESULT, progress.name());
    }
}
