package dk.raadslag.intervention.reaction;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.InterventionProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director decides, after the council was heard about it, whether the development is followed closely (§ 11, stk. 1 and 3). */
@Component
class DecideCloseMonitoring implements TaskListener {

    private final CurrentActor currentActor;
    private final ReactionProcedure reactions;

    DecideCloseMonitoring(CurrentActor currentActor, ReactionProcedure reactions) {
        this.currentActor = currentActor;
        this.reactions = reactions;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        boolean follow = form.yes("followClosely");
        reactions.decideCloseMonitoring(
                CaseProcess.caseNumber(task), follow, form.text("reason"), currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.FOLLOW_CLOSELY, follow);
    }
}
