package dk.raadslag.specialist.request;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the jobcentre that was to advise has not done so in time (§ 10). */
@Component
class RecordNoAdvice implements JavaDelegate {

    private final AdviceProcedure procedure;

    RecordNoAdvice(AdviceProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.noteSilence(CaseProcess.caseNumber(execution));
    }
}
