package dk.raadslag.agreement.followup;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The region writes what it has seen of effort and results in the cycle (§ 11, stk. 1). */
@Component
class WriteFollowUp implements TaskListener {

    private final FollowUps followUps;
    private final CurrentActor currentActor;

    WriteFollowUp(FollowUps followUps, CurrentActor currentActor) {
        this.followUps = followUps;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        boolean deviates = Require.choice("Afvigelse", form.text("finding"), Finding.class) == Finding.DEVIATION;
        followUps.write(AgreementProcess.agreementId(task), form.text("note"), deviates, currentActor.completing(task));
        task.getExecution().setVariable(FollowUpProcess.DEVIATION, deviates);
    }

    private enum Finding {
        AS_AGREED,
        DEVIATION
    }
}
