package dk.raadslag.order.recommendation;

import dk.raadslag.engine.access.CurrentActor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Sends the recommendation to the minister after the council's discussion (§ 11, stk. 2-3). */
@Component
class SubmitRecommendation implements TaskListener {

    private final RecommendationProcedure procedure;
    private final CurrentActor currentActor;

    SubmitRecommendation(RecommendationProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        procedure.submit(OrderRecommendationProcess.caseNumber(task), currentActor.completing(task));
    }
}
