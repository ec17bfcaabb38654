package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A responsible party signs the agreement for its own effort (§ 11, stk. 1). */
@Component
class SignByResponsible implements TaskListener {

    private final Signatures signatures;
    private final CurrentActor currentActor;

    SignByResponsible(Signatures signatures, CurrentActor currentActor) {
        this.signatures = signatures;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean confirmed = FormInput.of(task).yes("signed");
        signatures.signAsResponsible(AgreementProcess.agreementId(task), confirmed, currentActor.completing(task));
    }
}
