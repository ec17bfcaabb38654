package dk.raadslag.monitoring;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Assesses the results of all jobcentres of the region (§ 8, stk. 2). */
@Component
class AssessJobcentres implements JavaDelegate {

    private final MonitoringProcedure monitoring;

    AssessJobcentres(MonitoringProcedure monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(MonitoringProcess.FIGURES_MISSING, monitoring.assess(CaseProcess.caseNumber(execution)));
    }
}
