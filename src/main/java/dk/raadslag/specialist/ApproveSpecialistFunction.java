package dk.raadslag.specialist;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import dk.raadslag.specialist.SpecialistProposal.Answer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The minister approves the agreement, rejects it or sends it back (§ 10). */
@Component
class ApproveSpecialistFunction implements TaskListener {

    private final SpecialistProcedure procedure;
    private final CurrentActor currentActor;

    ApproveSpecialistFunction(SpecialistProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Answer choice = Require.choice("Afgørelse", form.text("decision"), Answer.class);
        procedure.answer(
                CaseProcess.caseNumber(task), choice, form.text("answerReason"), currentActor.completing(task));
        task.getExecution().setVariable(SpecialistProcess.MINISTER_ANSWER, choice.name());
    }
}
