package dk.raadslag.intervention;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Closes the case with the outcome that its end event stands for. */
@Component
class CloseCase implements ExecutionListener {

    private final CaseProcedure cases;

    CloseCase(CaseProcedure cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        cases.close(CaseProcess.caseNumber(execution), InterventionProcess.outcomeAt(execution.getCurrentActivityId()));
    }
}
