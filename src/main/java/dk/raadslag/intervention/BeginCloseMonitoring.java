package dk.raadslag.intervention;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins to follow the development closely without an agreement (§ 11, stk. 1). */
@Component
class BeginCloseMonitoring implements ExecutionListener {

    private final CloseMonitorings monitorings;

    BeginCloseMonitoring(CloseMonitorings monitorings) {
        this.monitorings = monitorings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        monitorings.begin((String) execution.getVariable(InterventionProcess.CASE_NUMBER));
    }
}
