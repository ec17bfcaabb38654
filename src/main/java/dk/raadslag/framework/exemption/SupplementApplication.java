package dk.raadslag.framework.exemption;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The applicant adds what was missing in the application (§ 9, stk. 4). */
@Component
class SupplementApplication implements TaskListener {

    private final ApplicationProcedure procedure;
    private final CurrentActor currentActor;

    SupplementApplication(ApplicationProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        procedure.supplement(
                CaseProcess.caseNumber(task), FormInput.of(task).text("supplement"), currentActor.completing(task));
    }
}
