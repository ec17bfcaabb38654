package dk.raadslag.grant.criteria;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.contract.ItemTakeUp;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins the council's priorities that the region's signed contract has (§ 8, stk. 3, notes). */
@Component
class BeginContractedCriteria implements ExecutionListener {

    private final CriteriaProcedure criteria;

    BeginContractedCriteria(CriteriaProcedure criteria) {
        this.criteria = criteria;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String typed = FormInput.of(execution).text(CaseProcess.REGION_CODE);
        RegionCode region = Require.choice("Beskæftigelsesregion", typed, RegionCode.class);
        CaseNumber number = criteria.begin(region, CaseProcess.id(execution, ItemTakeUp.ITEM_ID));
        execution.setProcessBusinessKey(number.value());
        execution.setVariable(CaseProcess.CASE_NUMBER, number.value());
    }
}
