package dk.raadslag.specialist;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director signs the agreement, which council and minister have had before them (§ 10). */
@Component
class SignSpecialistAgreement implements TaskListener {

    private final SpecialistProcedure procedure;
    private final CurrentActor currentActor;

    SignSpecialistAgreement(SpecialistProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        procedure.sign(
                CaseProcess.caseNumber(task),
                FormInput.of(task).date("providerSignedOn"),
                currentActor.completing(task));
    }
}
