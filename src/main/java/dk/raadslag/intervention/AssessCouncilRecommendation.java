package dk.raadslag.intervention;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.CouncilAnswers.Answer;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director finds grounds for a case in the council's recommendation, or answers that there are none (§ 11, stk. 3). */
@Component
class AssessCouncilRecommendation implements TaskListener {

    private final CurrentActor currentActor;
    private final CouncilAnswers councilAnswers;

    AssessCouncilRecommendation(CurrentActor currentActor, CouncilAnswers councilAnswers) {
        this.currentActor = currentActor;
        this.councilAnswers = councilAnswers;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Answer answer = Require.choice("Svar til rådet", form.text("answer"), Answer.class);
        UUID paper = councilAnswers.answer(
                (String) task.getVariable(InterventionProcess.CASE_NUMBER),
                (String) task.getVariable(InterventionProcess.RECOMMENDATION_NUMBER),
                answer,
                form.text("reason"),
                currentActor.completing(task));
        boolean grounds = answer != Answer.NOT_FOLLOWED;
        task.getExecution()
                .setVariable(InterventionProcess.RECOMMENDATION_ASSESSMENT, grounds ? "GROUNDS" : "NO_GROUNDS");
        task.getExecution().setVariable(InterventionProcess.ANSWER_DOCUMENT_ID, paper.toString());
    }
}
