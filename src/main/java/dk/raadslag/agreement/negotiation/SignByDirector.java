package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director signs the agreement, once the council is involved and all parties have signed (§ 11, stk. 1 and 3). */
@Component
class SignByDirector implements TaskListener {

    private final Signatures signatures;
    private final CurrentActor currentActor;

    SignByDirector(Signatures signatures, CurrentActor currentActor) {
        this.signatures = signatures;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean confirmed = FormInput.of(task).yes("signed");
        signatures.signAsDirector(AgreementProcess.agreementId(task), confirmed, currentActor.completing(task));
    }
}
