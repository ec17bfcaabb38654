package dk.raadslag.agreement.followup;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A party tells what it has done and reached in the agreement period (§ 11, stk. 1). */
@Component
class ReportStatus implements TaskListener {

    private final FollowUps followUps;
    private final CurrentActor currentActor;

    ReportStatus(FollowUps followUps, CurrentActor currentActor) {
        this.followUps = followUps;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        String status = FormInput.of(task).text("status");
        followUps.report(AgreementProcess.agreementId(task), status, currentActor.completing(task));
    }
}
