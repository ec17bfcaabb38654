package dk.raadslag.monitoring;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office has had missing figures loaded, or says why it goes on without them (§ 8, stk. 2). */
@Component
class ObtainFigures implements TaskListener {

    private final CurrentActor currentActor;
    private final MonitoringProcedure monitoring;

    ObtainFigures(CurrentActor currentActor, MonitoringProcedure monitoring) {
        this.currentActor = currentActor;
        this.monitoring = monitoring;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        boolean loaded = form.yes("loaded");
        monitoring.obtain(CaseProcess.caseNumber(task), loaded, form.text("reason"), currentActor.completing(task));
        task.getExecution().setVariable(MonitoringProcess.FIGURES_LOADED, loaded);
    }
}
