package dk.raadslag.agreement.followup;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A party of the agreement in force says whether it agrees to end it (§ 11, stk. 1). */
@Component
class AnswerAgreementEnd implements TaskListener {

    private final AgreementEnds ends;
    private final CurrentActor currentActor;

    AnswerAgreementEnd(AgreementEnds ends, CurrentActor currentActor) {
        this.ends = ends;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var answer = Require.choice("Svar", form.text("endAnswer"), AgreementEnds.Answer.class);
        String request = task.getProcessInstanceId();
        ends.answer(
                AgreementProcess.caseNumber(task),
                request,
                answer,
                form.text("comment"),
                currentActor.completing(task));
    }
}
