package dk.raadslag.council.recommendation;

import static dk.raadslag.council.recommendation.RecommendationProcess.AREAS;
import static dk.raadslag.council.recommendation.RecommendationProcess.COUNCIL_ATTENDANCE;
import static dk.raadslag.council.recommendation.RecommendationProcess.COUNCIL_DISSENTS;
import static dk.raadslag.council.recommendation.RecommendationProcess.COUNCIL_MEETING;
import static dk.raadslag.council.recommendation.RecommendationProcess.GROUNDS;
import static dk.raadslag.council.recommendation.RecommendationProcess.OPEN_CASES;
import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_ID;
import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_TYPE;

import dk.raadslag.danish.Danish;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.OpenTasks;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Shows the council's recommendation in the form of the task. */
@Component
class ShowRecommendation implements TaskListener {

    private final Recommendations recommendations;
    private final CouncilRecommendationProcedure procedure;
    private final OpenTasks openTasks;

    ShowRecommendation(Recommendations recommendations, CouncilRecommendationProcedure procedure, OpenTasks openTasks) {
        this.recommendations = recommendations;
        this.procedure = procedure;
        this.openTasks = openTasks;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID id = CaseProcess.id(task, RECOMMENDATION_ID);
        Recommendation recommendation = recommendations.recommendation(id);
        task.setVariableLocal(RECOMMENDATION_TYPE, recommendation.type().name());
        task.setVariableLocal(AREAS, Spin.JSON(recommendation.areaCodes()));
        task.setVariableLocal(GROUNDS, recommendation.grounds());
        task.setVariableLocal(
                COUNCIL_MEETING, Danish.date(recommendation.meeting().meetingDate()));
        task.setVariableLocal(COUNCIL_ATTENDANCE, recommendation.meeting().attendance());
        task.setVariableLocal(COUNCIL_DISSENTS, recommendation.meeting().dissents());
        task.setVariableLocal(OPEN_CASES, procedure.standing(id).markdown(this::waitsFor));
    }

    private String waitsFor(CaseNumber number) {
        List<String> names = openTasks.of(number);
        return names.isEmpty()
                ? "venter ikke på nogen opgave lige nu"
                : "venter på »%s«".formatted(String.join("« og »", names));
    }
}
