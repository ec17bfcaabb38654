package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.framework.tender.TenderProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the lead region's proposal in the matter of a region that takes part (§ 9, stk. 1). */
@Component
class FileParticipationProposal implements JavaDelegate {

    private final CooperationProcedure procedure;

    FileParticipationProposal(CooperationProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                TenderProcess.DRAFT_DOCUMENT_ID,
                procedure.file(CaseProcess.caseNumber(execution)).toString());
    }
}
