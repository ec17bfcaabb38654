package dk.raadslag.intervention.monitoring;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.InterventionProcess;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director, who made the finding, concludes that results have improved or not, or lets the monitoring go on (§ 11, stk. 1). */
@Component
class ConcludeMonitoring implements TaskListener {

    private final CurrentActor currentActor;
    private final CloseMonitoringProcedure monitorings;

    ConcludeMonitoring(CurrentActor currentActor, CloseMonitoringProcedure monitorings) {
        this.currentActor = currentActor;
        this.monitorings = monitorings;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        CloseMonitoring.Verdict verdict =
                Require.choice("Vurdering", form.text("verdict"), CloseMonitoring.Verdict.class);
        monitorings.decide(CaseProcess.caseNumber(task), verdict, form.text("reason"), currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.MONITORING_RESULT, verdict.name());
    }
}
