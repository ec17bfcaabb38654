package dk.raadslag.specialist.request;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The jobcentre says what it used the answer for, and closes its request (§ 10). */
@Component
class CloseSpecialistRequest implements TaskListener {

    private final AdviceProcedure procedure;
    private final CurrentActor currentActor;

    CloseSpecialistRequest(AdviceProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        procedure.close(
                CaseProcess.caseNumber(task), form.yes("used"), form.text("use"), currentActor.completing(task));
    }
}
