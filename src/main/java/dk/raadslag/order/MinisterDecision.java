package dk.raadslag.order;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.order.MinisterAnswers.Answer;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the minister's answer: an order, a refusal, or a question (§ 11, stk. 2). */
@Component
class MinisterDecision implements TaskListener {

    private final MinisterAnswers answers;
    private final CurrentActor currentActor;

    MinisterDecision(MinisterAnswers answers, CurrentActor currentActor) {
        this.answers = answers;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Answer answer = Require.choice("Afgørelse", form.text("decision"), Answer.class);
        String caseNumber = task.getExecution().getProcessBusinessKey();
        Actor actor = currentActor.completing(task);
        switch (answer) {
            case ORDER -> {
                String jobcentre = OrderProcess.jobcentreId(task.getExecution());
                UUID order = answers.order(caseNumber, jobcentre, terms(form), actor);
                task.getExecution().setVariable(OrderProcess.ORDER_ID, order.toString());
            }
            case DECLINE -> answers.decline(caseNumber, form.text("answerReason"), actor);
            case RETURN -> answers.sendBack(caseNumber, form.text("answerReason"), actor);
        }
        OrderProcess.answer(task, answer);
    }

    private static OrderTerms terms(FormInput form) {
        Mode mode = Require.choice("Måde", form.text("mode"), Mode.class);
        return new OrderTerms(mode, form.choices("orderAreas"), form.date("deadline"), form.text("answerReason"));
    }
}
