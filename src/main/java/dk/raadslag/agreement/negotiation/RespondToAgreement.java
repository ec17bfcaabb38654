package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.agreement.Round.PartyAnswer;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A responsible party accepts, counters or refuses the offer (§ 11, stk. 1). */
@Component
class RespondToAgreement implements TaskListener {

    private final Offers offers;
    private final CurrentActor currentActor;

    RespondToAgreement(Offers offers, CurrentActor currentActor) {
        this.offers = offers;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var answer = Require.choice("Svar", form.text("answer"), PartyAnswer.class);
        String text = form.text(answer == PartyAnswer.REFUSE ? "refusalReason" : "counterText");
        var answered = offers.answer(AgreementProcess.agreementId(task), answer, text, currentActor.completing(task));
        var process = task.getExecution();
        process.setVariable(AgreementProcess.NEGOTIATION, answered.negotiation().name());
        process.setVariable(
                AgreementProcess.SIGNATURE_DEADLINE, answered.signable().toString());
    }
}
