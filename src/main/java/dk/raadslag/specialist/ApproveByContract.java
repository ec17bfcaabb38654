package dk.raadslag.specialist;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the minister's approval that a signed contract contains (§ 10, notes: it may come with the annual contract). */
@Component
class ApproveByContract implements JavaDelegate {

    private final SpecialistProcedure procedure;

    ApproveByContract(SpecialistProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.approveByContract(CaseProcess.caseNumber(execution));
    }
}
