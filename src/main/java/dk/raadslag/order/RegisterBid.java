package dk.raadslag.order;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Registers a bid, or that there are no more (§ 11, stk. 2). */
@Component
class RegisterBid implements TaskListener {

    private enum Step {
        REGISTER,
        DONE
    }

    private final TenderOnBehalf tender;
    private final CurrentActor currentActor;

    RegisterBid(TenderOnBehalf tender, CurrentActor currentActor) {
        this.tender = tender;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Step step = Require.choice("Er der et tilbud at registrere?", form.text("bidStep"), Step.class);
        if (step == Step.REGISTER) {
            NewBid bid = new NewBid(
                    form.text("bidder"), form.text("bidArea"), form.number("price"), form.date("receivedOn"));
            tender.registerBid(OrderProcess.orderId(task.getExecution()), bid, currentActor.completing(task));
        }
        task.getExecution().setVariable("moreBids", step == Step.REGISTER);
    }
}
