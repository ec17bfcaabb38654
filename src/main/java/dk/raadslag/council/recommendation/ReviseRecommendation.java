package dk.raadslag.council.recommendation;

import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_ID;
import static dk.raadslag.council.recommendation.RecommendationProcess.REVISED;
import static dk.raadslag.engine.CaseProcess.JOBCENTRE_ID;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Impartiality;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The council revises or gives up a recommendation that was found unlawful (§ 8, stk. 3). */
@Component
class ReviseRecommendation implements TaskListener {

    private enum Revision {
        REVISE,
        DROP
    }

    private final CouncilRecommendationProcedure recommendations;
    private final Impartiality impartiality;
    private final CurrentActor currentActor;

    ReviseRecommendation(
            CouncilRecommendationProcedure recommendations, Impartiality impartiality, CurrentActor currentActor) {
        this.recommendations = recommendations;
        this.impartiality = impartiality;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CaseProcess.caseNumber(task);
        Actor chair = currentActor.completing(task);
        impartiality.require((String) task.getExecution().getVariable(JOBCENTRE_ID));
        var revision =
                Require.choice("Hvad har rådet besluttet?", FormInput.of(task).text("revision"), Revision.class);
        if (revision == Revision.REVISE) {
            var revised = recommendations.revise(number, draft(task), chair);
            task.getExecution().setVariable(RECOMMENDATION_ID, revised.toString());
        } else {
            recommendations.drop(number, chair);
        }
        task.getExecution().setVariable(REVISED, revision == Revision.REVISE);
    }

    private static Recommendation.Draft draft(DelegateTask task) {
        String jobcentre = (String) task.getExecution().getVariable(JOBCENTRE_ID);
        return RecommendationForm.read(FormInput.of(task), jobcentre);
    }
}
