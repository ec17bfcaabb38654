package dk.raadslag.intervention.reaction;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.InterventionProcess;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director assesses whether an agreement is needed (§ 11, stk. 1). */
@Component
class AssessNeedForAgreement implements TaskListener {

    private final CurrentActor currentActor;
    private final ReactionProcedure reactions;

    AssessNeedForAgreement(CurrentActor currentActor, ReactionProcedure reactions) {
        this.currentActor = currentActor;
        this.reactions = reactions;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        NeedAssessment.Need need = Require.choice("Vurdering", form.text("need"), NeedAssessment.Need.class);
        reactions.assessNeed(CaseProcess.caseNumber(task), need, form.text("reason"), currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.AGREEMENT_NEED, need.name());
    }
}
