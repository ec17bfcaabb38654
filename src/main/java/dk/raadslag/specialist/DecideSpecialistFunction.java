package dk.raadslag.specialist;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import dk.raadslag.specialist.SpecialistProposal.Decision;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director decides, after the council was heard, whether the minister is asked for the approval (§ 10). */
@Component
class DecideSpecialistFunction implements TaskListener {

    private final SpecialistProcedure procedure;
    private final CurrentActor currentActor;

    DecideSpecialistFunction(SpecialistProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Decision choice = Require.choice("Beslutning", form.text("decision"), Decision.class);
        boolean contracted = procedure.decide(
                CaseProcess.caseNumber(task), choice, form.text("directorReason"), currentActor.completing(task));
        task.getExecution().setVariable(SpecialistProcess.DIRECTOR_DECISION, choice.name());
        task.getExecution().setVariable(SpecialistProcess.APPROVED_IN_CONTRACT, contracted);
    }
}
