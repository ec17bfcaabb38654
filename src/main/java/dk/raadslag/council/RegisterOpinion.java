package dk.raadslag.council;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegisterOpinion implements JavaDelegate {

    private final Involvements involvements;

    RegisterOpinion(Involvements involvements) {
        this.involvements = involvements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        involvements.register(UUID.fromString((String) execution.getVariable(CouncilProcess.OPINION_ID)));
    }
}
