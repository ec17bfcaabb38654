package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether the cooperation is settled (notes to § 9); after a no, those who have not answered need not go on with the same proposal. */
@Component
class AssessCooperation implements JavaDelegate {

    private final CooperationProcedure procedure;
    private final RuntimeService runtimeService;

    AssessCooperation(CooperationProcedure procedure, RuntimeService runtimeService) {
        this.procedure = procedure;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseProcess.caseNumber(execution);
        boolean settled = procedure.isSettled(number);
        if (settled) {
            CooperationProcess.lapse(runtimeService, procedure.unanswered(number));
        }
        execution.setVariable(CooperationProcess.COOPERATION_SETTLED, settled);
    }
}
