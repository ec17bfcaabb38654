package dk.raadslag.intervention;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.CloseMonitorings.Verdict;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director confirms that results have not improved, or lets the monitoring go on (§ 11, stk. 1). */
@Component
class ConfirmNotImproved implements TaskListener {

    private final CurrentActor currentActor;
    private final CloseMonitorings monitorings;

    ConfirmNotImproved(CurrentActor currentActor, CloseMonitorings monitorings) {
        this.currentActor = currentActor;
        this.monitorings = monitorings;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Verdict verdict = Require.choice("Vurdering", form.text("verdict"), Verdict.class);
        monitorings.decide(
                (String) task.getVariable(InterventionProcess.CASE_NUMBER),
                verdict,
                form.text("reason"),
                currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.MONITORING_RESULT, verdict.name());
    }
}
