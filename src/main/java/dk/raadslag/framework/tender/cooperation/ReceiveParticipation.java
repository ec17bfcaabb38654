package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins the part of a region in a national framework tender (notes to § 9). */
@Component
class ReceiveParticipation implements ExecutionListener {

    private final CooperationProcedure procedure;

    ReceiveParticipation(CooperationProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput asked = FormInput.of(execution);
        RegionCode region = Require.choice("Region", asked.text(CaseProcess.REGION_CODE), RegionCode.class);
        CaseNumber number = procedure.begin(region, CaseNumber.of(asked.text(CooperationProcess.LEAD_NUMBER)));
        execution.setProcessBusinessKey(number.value());
        execution.setVariable(CaseProcess.CASE_NUMBER, number.value());
        execution.removeVariable(CooperationProcess.LEAD_NUMBER);
    }
}
