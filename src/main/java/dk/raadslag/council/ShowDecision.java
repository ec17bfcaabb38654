package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.DECISION_ID;
import static dk.raadslag.council.CouncilProcess.DECISION_TEXT;

import dk.raadslag.engine.CaseProcess;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows what the council decided in the form of the task. */
@Component
class ShowDecision implements TaskListener {

    private final Decisions decisions;

    ShowDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID decision = CaseProcess.id(task, DECISION_ID);
        task.setVariableLocal(DECISION_TEXT, decisions.text(decision));
    }
}
