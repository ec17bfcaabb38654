package dk.raadslag.intervention;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Closes the case with the outcome that its end event stands for. */
@Component
class CloseCase implements ExecutionListener {

    private final Cases cases;

    CloseCase(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        cases.close(
                (String) execution.getVariable(InterventionProcess.CASE_NUMBER),
                InterventionProcess.outcomeAt(execution.getCurrentActivityId()));
    }
}
