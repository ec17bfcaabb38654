package dk.raadslag.council.recommendation;

import static dk.raadslag.council.recommendation.RecommendationProcess.ANSWER_DOCUMENT_ID;
import static dk.raadslag.council.recommendation.RecommendationProcess.ANSWER_REASON;
import static dk.raadslag.council.recommendation.RecommendationProcess.NEW_CASE;
import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_ANSWER;
import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_ID;

import dk.raadslag.council.Answer;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional director answers the council's recommendation, once (§ 11, stk. 1 and 2). */
@Component
class AnswerRecommendation implements TaskListener {

    private final CouncilRecommendationProcedure recommendations;
    private final CurrentActor currentActor;

    AnswerRecommendation(CouncilRecommendationProcedure recommendations, CurrentActor currentActor) {
        this.recommendations = recommendations;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput input = FormInput.of(task);
        var process = task.getExecution();
        Answer answer = Require.choice("Svar", input.text("answer"), Answer.class);
        AnsweredRecommendation given = recommendations.answer(
                CaseProcess.caseNumber(process),
                CaseProcess.id(process, RECOMMENDATION_ID),
                answer,
                input.text(ANSWER_REASON),
                currentActor.completing(task));
        process.setVariable(RECOMMENDATION_ANSWER, answer.danish());
        process.setVariable(ANSWER_REASON, given.answer().reason());
        process.setVariable(ANSWER_DOCUMENT_ID, given.answer().documentId().toString());
        process.setVariable(NEW_CASE, given.raisesCase());
    }
}
