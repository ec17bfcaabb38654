package dk.raadslag.agreement.followup;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The region meets the parties about a deviation: go on as agreed, or agree on a change (§ 11, stk. 1). */
@Component
class FollowUpMeeting implements TaskListener {

    private final FollowUps followUps;
    private final CurrentActor currentActor;

    FollowUpMeeting(FollowUps followUps, CurrentActor currentActor) {
        this.followUps = followUps;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var decision = Require.choice("Beslutning", form.text("decision"), FollowUps.Decision.class);
        boolean negotiated = Boolean.TRUE.equals(task.getVariable(FollowUpProcess.AMENDMENT_NEGOTIATED));
        decision.requirePossible(negotiated);
        followUps.meet(
                AgreementProcess.agreementId(task), form.text("minutes"), decision, currentActor.completing(task));
        DelegateExecution execution = task.getExecution();
        execution.setVariable(FollowUpProcess.FOLLOW_UP_DECISION, decision.name());
        execution.setVariable(FollowUpProcess.AMENDMENT_NEGOTIATED, negotiated || decision == FollowUps.Decision.AMEND);
    }
}
