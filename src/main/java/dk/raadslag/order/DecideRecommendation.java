package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.order.DirectorDecisions.Decision;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records whether the director sends, keeps or revises the draft (§ 11, stk. 2). */
@Component
class DecideRecommendation implements TaskListener {

    private final DirectorDecisions decisions;
    private final CurrentActor currentActor;

    DecideRecommendation(DirectorDecisions decisions, CurrentActor currentActor) {
        this.decisions = decisions;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Decision decision = Require.choice("Beslutning", form.text("decision"), Decision.class);
        String caseNumber = task.getExecution().getProcessBusinessKey();
        decisions.decide(caseNumber, decision, form.text("directorReason"), currentActor.completing(task));
        task.getExecution().setVariable("directorDecision", decision.name());
        if (decision == Decision.NOT_SEND) {
            task.getExecution().setVariable(OrderProcess.RESULT, OrderProcess.NOT_SENT);
        }
    }
}
