package dk.raadslag.order.recommendation;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records a party's comment on the recommendation; administrative practice, not statute. */
@Component
class Hearing implements TaskListener {

    private final HearingProcedure procedure;
    private final CurrentActor currentActor;

    Hearing(HearingProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        String comment = FormInput.of(task).text("comment");
        procedure.comment(OrderRecommendationProcess.caseNumber(task), comment, currentActor.completing(task));
    }
}
