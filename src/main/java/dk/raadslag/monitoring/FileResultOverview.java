package dk.raadslag.monitoring;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files what a run of the monitoring has shown, for the council (§ 8, stk. 2). */
@Component
class FileResultOverview implements JavaDelegate {

    private final MonitoringProcedure monitoring;

    FileResultOverview(MonitoringProcedure monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                MonitoringProcess.OVERVIEW_DOCUMENT_ID,
                monitoring.report(CaseProcess.caseNumber(execution)).toString());
    }
}
