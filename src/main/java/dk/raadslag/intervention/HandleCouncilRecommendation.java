package dk.raadslag.intervention;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director answers the council's recommendation in a running case; the case itself stays where it is (§ 11, stk. 3). */
@Component
class HandleCouncilRecommendation implements TaskListener {

    private final CurrentActor currentActor;
    private final CouncilReplyProcedure replies;

    HandleCouncilRecommendation(CurrentActor currentActor, CouncilReplyProcedure replies) {
        this.currentActor = currentActor;
        this.replies = replies;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        UUID paper = replies.reply(
                CaseProcess.caseNumber(task),
                CaseNumber.of((String) task.getVariable(InterventionProcess.RECOMMENDATION_NUMBER)),
                Require.choice("Svar til rådet", form.text("answer"), CouncilReply.Agreement.class),
                form.text("reason"),
                currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.ANSWER_DOCUMENT_ID, paper.toString());
    }
}
