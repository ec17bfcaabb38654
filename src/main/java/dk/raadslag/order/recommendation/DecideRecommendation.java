package dk.raadslag.order.recommendation;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.order.recommendation.OrderRecommendation.Decision;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records whether the director sends, keeps or revises the draft (§ 11, stk. 2). */
@Component
class DecideRecommendation implements TaskListener {

    private final RecommendationProcedure procedure;
    private final CurrentActor currentActor;

    DecideRecommendation(RecommendationProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Decision decision = Require.choice("Beslutning", form.text("decision"), Decision.class);
        CaseNumber number = OrderRecommendationProcess.caseNumber(task);
        procedure.decide(number, decision, form.text("directorReason"), currentActor.completing(task));
        task.getExecution().setVariable(OrderRecommendationProcess.DIRECTOR_DECISION, decision.name());
        if (decision == Decision.NOT_SEND) {
            task.getExecution().setVariable(OrderRecommendationProcess.RESULT, OrderRecommendationProcess.NOT_SENT);
        }
    }
}
