package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.AREAS;
import static dk.raadslag.council.CouncilProcess.CASE_NUMBER;
import static dk.raadslag.council.CouncilProcess.GROUNDS;
import static dk.raadslag.council.CouncilProcess.JOBCENTRE_ID;
import static dk.raadslag.council.CouncilProcess.PARTY_KINDS;
import static dk.raadslag.council.CouncilProcess.RECOMMENDATION_ID;
import static dk.raadslag.council.CouncilProcess.RECOMMENDATION_TYPE;
import static dk.raadslag.council.CouncilProcess.REGION_CODE;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

@Component
class SubmitCouncilRecommendation implements ExecutionListener {

    private final Recommendations recommendations;
    private final Authorities authorities;
    private final CurrentActor currentActor;

    SubmitCouncilRecommendation(Recommendations recommendations, Authorities authorities, CurrentActor currentActor) {
        this.recommendations = recommendations;
        this.authorities = authorities;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution process) {
        FormInput input = FormInput.of(process);
        Jobcentre jobcentre = authorities.jobcentre(input.text(JOBCENTRE_ID));
        Actor chair = chairOf(jobcentre);
        Recommendation recommendation = recommendation(input);
        String number = recommendations.open(recommendation);
        process.setProcessBusinessKey(number);
        process.setVariable(CASE_NUMBER, number);
        process.setVariable(REGION_CODE, jobcentre.regionCode().name());
        process.setVariable(PARTY_KINDS, recommendations.partyKinds(recommendation));
        process.setVariable(
                RECOMMENDATION_ID,
                recommendations.submit(number, recommendation, chair).toString());
        process.removeVariables(List.of(RECOMMENDATION_TYPE, AREAS, GROUNDS));
    }

    private Actor chairOf(Jobcentre jobcentre) {
        return currentActor.starting(
                Role.COUNCIL_CHAIR.in(jobcentre.regionCode()),
                "Rådets indstilling om %s kan kun afgives af formanden for rådet i %s. Vælg et jobcenter i dit eget råds region."
                        .formatted(jobcentre.name(), authorities.regionName(jobcentre.regionCode())));
    }

    private static Recommendation recommendation(FormInput input) {
        return new Recommendation(
                Require.choice("Hvad indstiller rådet?", input.text(RECOMMENDATION_TYPE), RecommendationType.class),
                input.text(JOBCENTRE_ID),
                input.choices(AREAS),
                input.text(GROUNDS));
    }
}
