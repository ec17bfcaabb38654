package dk.raadslag.framework.calloff;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.framework.calloff.LapsedDuty.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the duty to call off is gone, if it still is (§ 9, stk. 3 and 4). */
@Component
class RecordDutyLapsed implements JavaDelegate {

    private final LapsedDuty lapsed;

    RecordDutyLapsed(LapsedDuty lapsed) {
        this.lapsed = lapsed;
    }

    @Override
    public void execute(DelegateExecution process) {
        Outcome outcome = lapsed.close(CaseProcess.caseNumber(process));
        process.setVariable(CallOffProcess.EXEMPT, outcome == Outcome.EXEMPT);
        process.setVariable(CallOffProcess.BOUND, outcome == Outcome.BOUND);
    }
}
