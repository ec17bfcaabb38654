package dk.raadslag.specialist;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.contract.ItemTakeUp;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins a specialist function that the region's signed contract has (§ 10, § 8, stk. 3, notes). */
@Component
class BeginContractedFunction implements ExecutionListener {

    private final SpecialistProcedure procedure;

    BeginContractedFunction(SpecialistProcedure procedure) {
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
