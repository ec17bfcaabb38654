package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.order.execution.AreaModes;
import dk.raadslag.order.execution.OrderExecutionProcess;
import dk.raadslag.order.execution.OrderTerms;
import dk.raadslag.order.recommendation.MinisterProcedure.Answer;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the minister's answer: an order, a refusal, or a question (§ 11, stk. 2). */
@Component
class MinisterDecision implements TaskListener {

    private final MinisterProcedure procedure;
    private final CurrentActor currentActor;

    MinisterDecision(MinisterProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Answer answer = Require.choice("Afgørelse", form.text("decision"), Answer.class);
        CaseNumber number = OrderRecommendationProcess.caseNumber(task);
        Actor actor = currentActor.completing(task);
        switch (answer) {
            case ORDER -> {
                UUID order = procedure.order(number, terms(form), actor);
                task.getExecution().setVariable(OrderExecutionProcess.ORDER_ID, order.toString());
            }
            case DECLINE -> procedure.decline(number, form.text("answerReason"), actor);
            case RETURN -> procedure.sendBack(number, form.text("answerReason"), actor);
        }
        OrderRecommendationProcess.answer(task, answer);
    }

    private static OrderTerms terms(FormInput form) {
        return new OrderTerms(
                AreaModes.typed(
                        form.choices("ownTenderAreas"),
                        form.choices("regionTenderAreas"),
                        form.choices("subAgreementAreas")),
                form.date("deadline"),
                Require.text("Begrundelse", form.text("answerReason")));
    }
}
