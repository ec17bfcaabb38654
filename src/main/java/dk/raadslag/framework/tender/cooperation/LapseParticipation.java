package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Records that the proposal in which a region takes part no longer stands (notes to § 9). */
@Component
class LapseParticipation implements ExecutionListener {

    private final CooperationProcedure procedure;

    LapseParticipation(CooperationProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void notify(DelegateExecution execution) {
        procedure.lapse(CaseProcess.caseNumber(execution));
    }
}
