package dk.raadslag.council;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers a lawful opinion as the council's involvement. */
@Component
class RegisterOpinion implements JavaDelegate {

    private final Involvements involvements;

    RegisterOpinion(Involvements involvements) {
        this.involvements = involvements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        involvements.register(CaseProcess.id(execution, CouncilProcess.OPINION_ID));
    }
}
