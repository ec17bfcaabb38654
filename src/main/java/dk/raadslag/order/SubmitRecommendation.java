package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Sends the recommendation to the minister after the council's discussion (§ 11, stk. 2-3). */
@Component
class SubmitRecommendation implements TaskListener {

    private final DirectorDecisions decisions;
    private final CurrentActor currentActor;

    SubmitRecommendation(DirectorDecisions decisions, CurrentActor currentActor) {
        this.decisions = decisions;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        decisions.submit(task.getExecution().getProcessBusinessKey(), currentActor.completing(task));
    }
}
