package dk.raadslag.intervention.monitoring;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins to follow the development closely without an agreement (§ 11, stk. 1). */
@Component
class BeginCloseMonitoring implements ExecutionListener {

    private final CloseMonitoringProcedure monitorings;

    BeginCloseMonitoring(CloseMonitoringProcedure monitorings) {
        this.monitorings = monitorings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        monitorings.begin(CaseProcess.caseNumber(execution));
    }
}
