package dk.raadslag.specialist.request;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a request whose answer the jobcentre has not evaluated in time (§ 10). */
@Component
class RecordNoEvaluation implements JavaDelegate {

    private final AdviceProcedure procedure;

    RecordNoEvaluation(AdviceProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.closeUnevaluated(CaseProcess.caseNumber(execution));
    }
}
