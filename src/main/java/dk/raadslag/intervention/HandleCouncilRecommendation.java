package dk.raadslag.intervention;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.intervention.CouncilAnswers.Answer;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director answers the council's recommendation in a running case; the case itself stays where it is (§ 11, stk. 3). */
@Component
class HandleCouncilRecommendation implements TaskListener {

    private final CurrentActor currentActor;
    private final CouncilAnswers councilAnswers;

    HandleCouncilRecommendation(CurrentActor currentActor, CouncilAnswers councilAnswers) {
        this.currentActor = currentActor;
        this.councilAnswers = councilAnswers;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        UUID paper = councilAnswers.answer(
                (String) task.getVariable(InterventionProcess.CASE_NUMBER),
                (String) task.getVariable(InterventionProcess.RECOMMENDATION_NUMBER),
                Require.choice("Svar til rådet", form.text("answer"), Answer.class),
                form.text("reason"),
                currentActor.completing(task));
        task.getExecution().setVariable(InterventionProcess.ANSWER_DOCUMENT_ID, paper.toString());
    }
}
