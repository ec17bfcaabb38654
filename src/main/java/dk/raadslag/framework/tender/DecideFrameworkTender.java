package dk.raadslag.framework.tender;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.framework.tender.FrameworkTender.Decision;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director decides, after the council was heard, whether the minister is asked for the approval (§ 9, stk. 1). */
@Component
class DecideFrameworkTender implements TaskListener {

    private final FrameworkTenderProcedure procedure;
    private final CurrentActor currentActor;

    DecideFrameworkTender(FrameworkTenderProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Decision choice = Require.choice("Beslutning", form.text("decision"), Decision.class);
        procedure.decide(
                CaseProcess.caseNumber(task), choice, form.text("directorReason"), currentActor.completing(task));
        task.getExecution().setVariable(TenderProcess.DIRECTOR_DECISION, choice.name());
        task.getExecution().setVariable(TenderProcess.REASON, form.text("directorReason"));
    }
}
