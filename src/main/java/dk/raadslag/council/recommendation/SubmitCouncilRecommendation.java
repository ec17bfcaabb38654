package dk.raadslag.council.recommendation;

import static dk.raadslag.council.recommendation.RecommendationProcess.PARTY_KINDS;
import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_ID;
import static dk.raadslag.engine.CaseProcess.CASE_NUMBER;
import static dk.raadslag.engine.CaseProcess.JOBCENTRE_ID;
import static dk.raadslag.engine.CaseProcess.REGION_CODE;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.Role;
import dk.raadslag.council.Impartiality;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The chair submits a recommendation of the council's own (§ 11, stk. 1 and 2). */
@Component
class SubmitCouncilRecommendation implements ExecutionListener {

    private final CouncilRecommendationProcedure recommendations;
    private final Authorities authorities;
    private final Impartiality impartiality;
    private final CurrentActor currentActor;

    SubmitCouncilRecommendation(
            CouncilRecommendationProcedure recommendations,
            Authorities authorities,
            Impartiality impartiality,
            CurrentActor currentActor) {
        this.recommendations = recommendations;
        this.authorities = authorities;
        this.impartiality = impartiality;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution process) {
        FormInput input = FormInput.of(process);
        Jobcentre jobcentre = authorities.jobcentre(input.text(JOBCENTRE_ID));
        Actor chair = chairOf(jobcentre);
        impartiality.require(jobcentre.id());
        Recommendation.Draft draft = RecommendationForm.read(input, jobcentre.id());
        CaseNumber number = recommendations.open(draft);
        process.setProcessBusinessKey(number.value());
        process.setVariable(CASE_NUMBER, number.value());
        process.setVariable(REGION_CODE, jobcentre.regionCode().name());
        process.setVariable(PARTY_KINDS, recommendations.partyKinds(draft));
        process.setVariable(
                RECOMMENDATION_ID, recommendations.submit(number, draft, chair).toString());
        process.removeVariables(RecommendationForm.FIELDS);
    }

    private Actor chairOf(Jobcentre jobcentre) {
        return currentActor.starting(
                Role.COUNCIL_CHAIR.in(jobcentre.regionCode()),
                "Rådets indstilling om %s kan kun afgives af formanden for rådet i %s. Vælg et jobcenter i dit eget råds region."
                        .formatted(jobcentre.name(), authorities.regionName(jobcentre.regionCode())));
    }
}
