package dk.raadslag.council.recommendation;

import static dk.raadslag.council.recommendation.RecommendationProcess.AREAS;
import static dk.raadslag.council.recommendation.RecommendationProcess.GROUNDS;
import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_ID;
import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_TYPE;

import dk.raadslag.engine.CaseProcess;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Shows the council's recommendation in the form of the task. */
@Component
class ShowRecommendation implements TaskListener {

    private final Recommendations recommendations;

    ShowRecommendation(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID id = CaseProcess.id(task, RECOMMENDATION_ID);
        Recommendation recommendation = recommendations.recommendation(id);
        task.setVariableLocal(RECOMMENDATION_TYPE, recommendation.type().name());
        task.setVariableLocal(AREAS, Spin.JSON(recommendation.areaCodes()));
        task.setVariableLocal(GROUNDS, recommendation.grounds());
    }
}
