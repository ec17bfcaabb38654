package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.framework.tender.TenderProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the process of a tender that was withdrawn; a second call changes nothing. */
@Component
class StopFrameworkTender implements JavaDelegate {

    private final RuntimeService runtimeService;
    private final CooperationProcedure procedure;

    StopFrameworkTender(RuntimeService runtimeService, CooperationProcedure procedure) {
        this.runtimeService = runtimeService;
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution process) {
        runtimeService
                .createMessageCorrelation(TenderProcess.TENDER_WITHDRAWN)
                .processInstanceBusinessKey(process.getProcessBusinessKey())
                .correlateAll();
        CooperationProcess.lapse(runtimeService, procedure.unanswered(CaseProcess.caseNumber(process)));
    }
}
