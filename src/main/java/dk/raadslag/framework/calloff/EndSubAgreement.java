package dk.raadslag.framework.calloff;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records that a sub-agreement has ended before its time (§ 9, stk. 3). */
@Component
class EndSubAgreement implements TaskListener {

    private final SubAgreementEnd end;
    private final CurrentActor currentActor;

    EndSubAgreement(SubAgreementEnd end, CurrentActor currentActor) {
        this.end = end;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        LocalDate endedOn = form.date("endedOn");
        String reason = form.text("reason");
        end.early(CaseProcess.caseNumber(task), endedOn, reason, currentActor.completing(task));
        task.getExecution().setVariable(CallOffProcess.ENDED_ON, String.valueOf(endedOn));
        task.getExecution().setVariable(CallOffProcess.END_REASON, reason);
    }
}
