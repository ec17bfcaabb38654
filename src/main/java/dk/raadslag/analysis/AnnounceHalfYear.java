package dk.raadslag.analysis;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells each region where nobody has begun it that the report on the last half-year is to be written (§ 8, stk. 1). */
@Component
class AnnounceHalfYear implements JavaDelegate {

    private final LabourMarketProcedure procedure;
    private final RuntimeService runtimeService;

    AnnounceHalfYear(LabourMarketProcedure procedure, RuntimeService runtimeService) {
        this.procedure = procedure;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure
                .due()
                .forEach(region -> runtimeService
                        .createMessageCorrelation(LabourMarketProcess.HALF_YEAR_DUE)
                        .setVariable(CaseProcess.REGION_CODE, region.name())
                        .correlateStartMessage());
    }
}
