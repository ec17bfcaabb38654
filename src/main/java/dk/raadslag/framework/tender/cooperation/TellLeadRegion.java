package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the lead region, and its process where it waits, what a region has answered (notes to § 9). */
@Component
class TellLeadRegion implements JavaDelegate {

    private final CooperationProcedure procedure;
    private final RuntimeService runtimeService;

    TellLeadRegion(CooperationProcedure procedure, RuntimeService runtimeService) {
        this.procedure = procedure;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber lead = procedure.tellLead(CaseProcess.caseNumber(execution));
        runtimeService
                .createMessageCorrelation(CooperationProcess.COOPERATION_ANSWERED)
                .processInstanceBusinessKey(lead.value())
                .correlateAll();
    }
}
