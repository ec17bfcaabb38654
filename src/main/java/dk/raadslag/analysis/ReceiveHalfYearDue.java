package dk.raadslag.analysis;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins the report on the half-year that was over last, in a region where nobody has begun it (§ 8, stk. 1). */
@Component
class ReceiveHalfYearDue implements ExecutionListener {

    private final LabourMarketProcedure procedure;

    ReceiveHalfYearDue(LabourMarketProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateExecution execution) {
        RegionCode region = Require.choice(
                "Beskæftigelsesregion", FormInput.of(execution).text(CaseProcess.REGION_CODE), RegionCode.class);
        LabourMarketProcess.begin(
                execution, procedure.begin(region, procedure.lastHalfYear(), Actor.SYSTEM, "receiveHalfYearDue"));
    }
}
