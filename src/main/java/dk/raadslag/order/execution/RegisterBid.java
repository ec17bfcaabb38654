package dk.raadslag.order.execution;

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

    private final TenderProcedure procedure;
    private final CurrentActor currentActor;

    RegisterBid(TenderProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Step step = Require.choice("Er der et tilbud at registrere?", form.text("bidStep"), Step.class);
        if (step == Step.REGISTER) {
            NewBid bid = NewBid.typed(
                    form.text("bidder"), form.text("bidArea"), form.number("price"), form.date("receivedOn"));
            procedure.registerBid(OrderExecutionProcess.orderId(task), bid, currentActor.completing(task));
        }
        task.getExecution().setVariable(OrderExecutionProcess.MORE_BIDS, step == Step.REGISTER);
    }
}
