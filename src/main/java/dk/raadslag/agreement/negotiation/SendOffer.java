package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director sends the written offer, once the council has been involved, or sends the draft back (§ 11, stk. 1 and 3). */
@Component
class SendOffer implements TaskListener {

    private final Offers offers;
    private final CurrentActor currentActor;

    SendOffer(Offers offers, CurrentActor currentActor) {
        this.offers = offers;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var decision = Require.choice("Beslutning", form.text("decision"), Decision.class);
        var id = AgreementProcess.agreementId(task);
        var director = currentActor.completing(task);
        switch (decision) {
            case SEND -> {
                LocalDate deadline = offers.send(id, form.text("reason"), director);
                task.getExecution().setVariable(AgreementProcess.ANSWER_DEADLINE, deadline.toString());
            }
            case REVISE -> offers.sendBack(id, form.text("reason"), director);
        }
        task.getExecution().setVariable(AgreementProcess.OFFER_DECISION, decision.name());
    }

    private enum Decision {
        SEND,
        REVISE
    }
}
