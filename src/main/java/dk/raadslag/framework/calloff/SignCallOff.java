package dk.raadslag.framework.calloff;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the sub-agreement of a call-off, or why it is not made (§ 9, stk. 3). */
@Component
class SignCallOff implements TaskListener {

    private static final String ACT = "signCallOff";

    private enum Step {
        SIGN,
        OTHER,
        LAPSED,
        WITHDRAW
    }

    private final CallOffProcedure procedure;
    private final LapsedDuty lapsed;
    private final CurrentActor currentActor;

    SignCallOff(CallOffProcedure procedure, LapsedDuty lapsed, CurrentActor currentActor) {
        this.procedure = procedure;
        this.lapsed = lapsed;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        CaseNumber number = CaseProcess.caseNumber(task);
        Actor party = currentActor.completing(task);
        Step step = Require.choice("Hvad skal der ske?", form.text(CallOffProcess.STEP), Step.class);
        switch (step) {
            case SIGN -> {
                SubAgreementTerms terms = terms(form);
                procedure.sign(number, terms, party);
                task.getExecution()
                        .setVariable(CallOffProcess.ENDS_ON, terms.endsOn().toString());
            }
            case OTHER -> procedure.dropProvider(number, form.text("reason"), party);
            case LAPSED -> lapsed.claim(number, ACT, party);
            case WITHDRAW -> procedure.withdraw(number, ACT, form.text("reason"), party);
        }
        task.getExecution().setVariable(CallOffProcess.STEP, step.name());
    }

    private static SubAgreementTerms terms(FormInput form) {
        return SubAgreementTerms.typed(
                form.text("volume"), form.number("price"), form.date("startsOn"), form.date("endsOn"));
    }
}
