package dk.raadslag.framework.calloff;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins to remind a region's responsible of the duty to call off (§ 9, stk. 3). */
@Component
class ReceiveCallOffsDue implements ExecutionListener {

    private final DutyProcedure duties;

    ReceiveCallOffsDue(DutyProcedure duties) {
        this.duties = duties;
    }

    @Override
    public void notify(DelegateExecution process) {
        RegionCode region =
                Require.choice("Region", FormInput.of(process).text(CaseProcess.REGION_CODE), RegionCode.class);
        CaseNumber number = duties.begin(region);
        process.setProcessBusinessKey(number.value());
        process.setVariable(CaseProcess.CASE_NUMBER, number.value());
    }
}
