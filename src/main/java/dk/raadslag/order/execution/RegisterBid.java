package dk.raadslag.order.execution;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Registers a bid, that one no longer counts, or that there are no more (§ 11, stk. 2). */
@Component
class RegisterBid implements TaskListener {

    private enum Step {
        REGISTER,
        CORRECT,
        DONE
    }

    private final TenderProcedure procedure;
    private final CurrentActor currentActor;

    RegisterBid(TenderProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        UUID order = OrderExecutionProcess.orderId(task);
        Actor region = currentActor.completing(task);
        Step step = Require.choice("Er der et tilbud at registrere?", form.text("bidStep"), Step.class);
        if (step == Step.REGISTER) {
            NewBid bid = NewBid.typed(
                    form.text("bidder"), form.text("bidArea"), form.number("price"), form.date("receivedOn"));
            procedure.registerBid(order, bid, region);
        } else if (step == Step.CORRECT) {
            procedure.takeBack(order, form.text("takenBackBid"), form.text("takenBackReason"), region);
        }
        task.getExecution().setVariable(OrderExecutionProcess.MORE_BIDS, step != Step.DONE);
    }
}
