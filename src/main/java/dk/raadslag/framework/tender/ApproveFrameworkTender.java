package dk.raadslag.framework.tender;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.framework.tender.TenderProgress.MinisterAnswer;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The minister approves the tender, rejects it or sends it back (§ 9, stk. 1). */
@Component
class ApproveFrameworkTender implements TaskListener {

    private final FrameworkTenderProcedure procedure;
    private final CurrentActor currentActor;

    ApproveFrameworkTender(FrameworkTenderProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        MinisterAnswer choice = Require.choice("Afgørelse", form.text("decision"), MinisterAnswer.class);
        procedure.answer(
                CaseProcess.caseNumber(task), choice, form.text("answerReason"), currentActor.completing(task));
        task.getExecution().setVariable(TenderProcess.MINISTER_ANSWER, choice.name());
        task.getExecution().setVariable(TenderProcess.REASON, form.text("answerReason"));
    }
}
