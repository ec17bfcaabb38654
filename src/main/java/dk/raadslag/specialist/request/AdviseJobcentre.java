package dk.raadslag.specialist.request;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The specialist function answers the jobcentre, or says why it cannot (§ 10). */
@Component
class AdviseJobcentre implements TaskListener {

    private final AdviceProcedure procedure;
    private final CurrentActor currentActor;

    AdviseJobcentre(AdviceProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var outcome =
                Require.choice("Kan specialfunktionen svare?", form.text("outcome"), SpecialistAnswer.Outcome.class);
        String words = procedure.advise(
                CaseProcess.caseNumber(task), outcome, form.text("advice"), currentActor.completing(task));
        task.getExecution().setVariable(SpecialistRequestProcess.OUTCOME, outcome.name());
        task.getExecution().setVariable(SpecialistRequestProcess.ANSWER, words);
    }
}
