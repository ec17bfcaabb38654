package dk.raadslag.framework.tender.award;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Registers a bid on a framework tender, or that there are no more (§ 9, stk. 1). */
@Component
class RegisterFrameworkBid implements TaskListener {

    private enum Step {
        REGISTER,
        CORRECT,
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
        CaseNumber number = CaseProcess.caseNumber(task);
        Actor office = currentActor.completing(task);
        Step step = Require.choice("Er der et tilbud at registrere?", form.text("bidStep"), Step.class);
        if (step == Step.REGISTER) {
            NewFrameworkBid bid = NewFrameworkBid.typed(
                    form.text("bidder"), form.number("price"), form.date("receivedOn"), form.text("lateReason"));
            procedure.register(number, bid, office);
        } else if (step == Step.CORRECT) {
            procedure.takeBack(number, form.text("takenBackBid"), form.text("takenBackReason"), office);
        }
        task.getExecution().setVariable(AwardProcess.MORE_BIDS, step != Step.DONE);
    }
}
