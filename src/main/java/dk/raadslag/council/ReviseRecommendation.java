package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.AREAS;
import static dk.raadslag.council.CouncilProcess.CASE_NUMBER;
import static dk.raadslag.council.CouncilProcess.GROUNDS;
import static dk.raadslag.council.CouncilProcess.JOBCENTRE_ID;
import static dk.raadslag.council.CouncilProcess.RECOMMENDATION_ID;
import static dk.raadslag.council.CouncilProcess.RECOMMENDATION_TYPE;
import static dk.raadslag.council.CouncilProcess.REVISED;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class ReviseRecommendation implements TaskListener {

    private enum Revision {
        REVISE,
        DROP
    }

    private final Recommendations recommendations;
    private final CurrentActor currentActor;

    ReviseRecommendation(Recommendations recommendations, CurrentActor currentActor) {
        this.recommendations = recommendations;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = (String) task.getVariable(CASE_NUMBER);
        Actor chair = currentActor.completing(task);
        var revision = Require.choice("Hvad vil rådet?", FormInput.of(task).text("revision"), Revision.class);
        if (revision == Revision.REVISE) {
            var revised = recommendations.submit(number, recommendation(task), chair);
            task.getExecution().setVariable(RECOMMENDATION_ID, revised.toString());
        } else {
            recommendations.drop(number, chair);
        }
        task.getExecution().setVariable(REVISED, revision == Revision.REVISE);
    }

    private static Recommendation recommendation(DelegateTask task) {
        FormInput input = FormInput.of(task);
        return new Recommendation(
                Require.choice("Hvad indstiller rådet?", input.text(RECOMMENDATION_TYPE), RecommendationType.class),
                (String) task.getExecution().getVariable(JOBCENTRE_ID),
                input.choices(AREAS),
                input.text(GROUNDS));
    }
}
