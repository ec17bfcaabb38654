package dk.raadslag.framework.calloff;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the duty to call off is gone (§ 9, stk. 3 and 4). */
@Component
class RecordDutyLapsed implements JavaDelegate {

    private final LapsedDuty lapsed;

    RecordDutyLapsed(LapsedDuty lapsed) {
        this.lapsed = lapsed;
    }

    @Override
    public void execute(DelegateExecution process) {
        process.setVariable(CallOffProcess.EXEMPT, lapsed.close(CaseProcess.caseNumber(process)));
    }
}
