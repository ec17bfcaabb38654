package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.ANSWER_REASON;
import static dk.raadslag.council.CouncilProcess.CASE_NUMBER;
import static dk.raadslag.council.CouncilProcess.RECOMMENDATION_ANSWER;
import static dk.raadslag.council.CouncilProcess.RECOMMENDATION_ID;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class AnswerRecommendation implements TaskListener {

    private final Answers answers;
    private final CurrentActor currentActor;

    AnswerRecommendation(Answers answers, CurrentActor currentActor) {
        this.answers = answers;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput input = FormInput.of(task);
        var process = task.getExecution();
        Answer answer = Require.choice("Svar", input.text("answer"), Answer.class);
        String reason = answers.give(
                (String) process.getVariable(CASE_NUMBER),
                UUID.fromString((String) process.getVariable(RECOMMENDATION_ID)),
                answer,
                input.text(ANSWER_REASON),
                currentActor.completing(task));
        process.setVariable(RECOMMENDATION_ANSWER, answer.danish());
        process.setVariable(ANSWER_REASON, reason);
    }
}
