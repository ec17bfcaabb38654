package dk.raadslag.intervention;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director decides, after the council was heard, whether the case is withdrawn (§ 11, stk. 1 and 3). */
@Component
class DecideWithdrawal implements TaskListener {

    private final CurrentActor currentActor;
    private final WithdrawalProcedure procedure;
    private final WithdrawalProgress progress;

    DecideWithdrawal(CurrentActor currentActor, WithdrawalProcedure procedure, WithdrawalProgress progress) {
        this.currentActor = currentActor;
        this.procedure = procedure;
        this.progress = progress;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        CaseNumber number = CaseProcess.caseNumber(task);
        boolean yes = form.yes("withdraw");
        String reason = form.text("reason");
        procedure.decide(number, yes, progress.of(number), reason, currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.WITHDRAWAL_DECIDED, yes);
        task.getExecution().setVariable(InterventionProcess.WITHDRAWAL_REASON, reason);
    }
}
