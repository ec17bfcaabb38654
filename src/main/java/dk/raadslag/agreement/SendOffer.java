package dk.raadslag.agreement;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director sends the written offer, once the council has been involved, or sends the draft back (§ 11, stk. 1 and 3). */
@Component
class SendOffer implements TaskListener {

    private final Offering offering;
    private final CurrentActor currentActor;

    SendOffer(Offering offering, CurrentActor currentActor) {
        this.offering = offering;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var decision = Require.choice("Beslutning", form.text("decision"), OfferDecision.class);
        offering.decide(
                AgreementProcess.agreementId(task), decision, form.text("reason"), currentActor.completing(task));
        task.getExecution().setVariable(AgreementProcess.OFFER_DECISION, decision.name());
    }
}
