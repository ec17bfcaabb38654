package dk.raadslag.framework.tender;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.contract.ItemTakeUp;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins a framework tender for a need that the region's signed contract has (§ 9, stk. 1, notes). */
@Component
class BeginContractedTender implements ExecutionListener {

    private final FrameworkTenderProcedure procedure;

    BeginContractedTender(FrameworkTenderProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String typed = FormInput.of(execution).text(CaseProcess.REGION_CODE);
        RegionCode region = Require.choice("Beskæftigelsesregion", typed, RegionCode.class);
        CaseNumber number = procedure.begin(region, CaseProcess.id(execution, ItemTakeUp.ITEM_ID));
        execution.setProcessBusinessKey(number.value());
        execution.setVariable(CaseProcess.CASE_NUMBER, number.value());
    }
}
