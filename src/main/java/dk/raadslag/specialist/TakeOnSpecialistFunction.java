package dk.raadslag.specialist;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The responsible party of the jobcentre that is to be the specialist takes the task on, or does not (§ 10). */
@Component
class TakeOnSpecialistFunction implements TaskListener {

    private final SpecialistProcedure procedure;
    private final CurrentActor currentActor;

    TakeOnSpecialistFunction(SpecialistProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        boolean yes = form.yes("takesOn");
        procedure.takeOn(CaseProcess.caseNumber(task), yes, form.text("reason"), currentActor.completing(task));
        task.getExecution().setVariable(SpecialistProcess.TAKEN_ON, yes);
    }
}
