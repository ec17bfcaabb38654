package dk.raadslag.intervention;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.CouncilReply.Agreement;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director finds grounds for a case in the council's recommendation, or answers that there are none (§ 11, stk. 3). */
@Component
class AssessCouncilRecommendation implements TaskListener {

    private final CurrentActor currentActor;
    private final CouncilReplyProcedure replies;

    AssessCouncilRecommendation(CurrentActor currentActor, CouncilReplyProcedure replies) {
        this.currentActor = currentActor;
        this.replies = replies;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Agreement answer = Require.choice("Svar til rådet", form.text("answer"), Agreement.class);
        UUID paper = replies.reply(
                CaseProcess.caseNumber(task),
                CaseNumber.of((String) task.getVariable(InterventionProcess.RECOMMENDATION_NUMBER)),
                answer,
                form.text("reason"),
                currentActor.completing(task));
        boolean grounds = answer != Agreement.NOT_FOLLOWED;
        task.getExecution()
                .setVariable(InterventionProcess.RECOMMENDATION_ASSESSMENT, grounds ? "GROUNDS" : "NO_GROUNDS");
        task.getExecution().setVariable(InterventionProcess.ANSWER_DOCUMENT_ID, paper.toString());
    }
}
