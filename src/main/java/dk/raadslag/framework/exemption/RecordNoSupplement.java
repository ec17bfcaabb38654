package dk.raadslag.framework.exemption;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the applicant has not added what was missing (§ 9, stk. 4). */
@Component
class RecordNoSupplement implements JavaDelegate {

    private final ApplicationProcedure procedure;

    RecordNoSupplement(ApplicationProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution process) {
        procedure.silence(CaseProcess.caseNumber(process));
    }
}
