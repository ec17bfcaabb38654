package dk.raadslag.framework.calloff;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells each region where somebody has not met the duty to call off in time (§ 9, stk. 3). */
@Component
class AnnounceCallOffsDue implements JavaDelegate {

    private final DutyProcedure duties;
    private final RuntimeService runtimeService;

    AnnounceCallOffsDue(DutyProcedure duties, RuntimeService runtimeService) {
        this.duties = duties;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        duties.due()
                .forEach(region -> runtimeService
                        .createMessageCorrelation(CallOffProcess.CALL_OFFS_DUE)
                        .setVariable(CaseProcess.REGION_CODE, region.name())
                        .correlateStartMessage());
    }
}
