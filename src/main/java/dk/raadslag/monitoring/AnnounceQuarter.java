package dk.raadslag.monitoring;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells each region where nobody has begun it that the last quarter is to be monitored (§ 8, stk. 2). */
@Component
class AnnounceQuarter implements JavaDelegate {

    private final MonitoringProcedure monitoring;
    private final RuntimeService runtimeService;

    AnnounceQuarter(MonitoringProcedure monitoring, RuntimeService runtimeService) {
        this.monitoring = monitoring;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        monitoring
                .due()
                .forEach(region -> runtimeService
                        .createMessageCorrelation(MonitoringProcess.QUARTER_DUE)
                        .setVariable(CaseProcess.REGION_CODE, region.name())
                        .correlateStartMessage());
    }
}
