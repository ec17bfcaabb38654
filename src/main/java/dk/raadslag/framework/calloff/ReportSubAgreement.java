package dk.raadslag.framework.calloff;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records what a sub-agreement has led to (§ 9, stk. 3). */
@Component
class ReportSubAgreement implements TaskListener {

    private final SubAgreementEnd end;
    private final CurrentActor currentActor;

    ReportSubAgreement(SubAgreementEnd end, CurrentActor currentActor) {
        this.end = end;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        end.status(
                CaseProcess.caseNumber(task),
                form.number("persons"),
                form.text("status"),
                currentActor.completing(task));
    }
}
