package dk.raadslag.framework.tender;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Registers a bid on a framework tender, or that there are no more (§ 9, stk. 1). */
@Component
class RegisterFrameworkBid implements TaskListener {

    private enum Step {
        REGISTER,
        DONE
    }

    private final BidProcedure procedure;
    private final CurrentActor currentActor;

    RegisterFrameworkBid(BidProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Step step = Require.choice("Er der et tilbud at registrere?", form.text("bidStep"), Step.class);
        if (step == Step.REGISTER) {
            NewFrameworkBid bid = NewFrameworkBid.typed(
                    form.text("bidder"), form.number("price"), form.date("receivedOn"), form.text("lateReason"));
            procedure.register(CaseProcess.caseNumber(task), bid, currentActor.completing(task));
        }
        task.getExecution().setVariable(TenderProcess.MORE_BIDS, step == Step.REGISTER);
    }
}
