package dk.raadslag.agreement.followup;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.InterventionProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director withdraws a case whose agreement is in force, which ends if its parties agree (§ 11, stk. 1). */
@Component
class EndAgreement implements TaskListener {

    private final AgreementEnds ends;
    private final CurrentActor currentActor;

    EndAgreement(AgreementEnds ends, CurrentActor currentActor) {
        this.ends = ends;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        if (FormInput.of(task).yes("withdraw")) {
            ends.end(AgreementProcess.caseNumber(task), task.getProcessInstanceId(), currentActor.completing(task))
                    .ifPresent(signed ->
                            task.getExecution().setVariable(InterventionProcess.ENDED_AGREEMENT, signed.toString()));
        }
    }
}
