package dk.raadslag.consultancy.offer;

import static dk.raadslag.consultancy.ConsultancyProcess.CONSULTANCY_OFFERED;
import static dk.raadslag.consultancy.ConsultancyProcess.PARTY_KINDS;
import static dk.raadslag.consultancy.ConsultancyProcess.caseNumber;
import static dk.raadslag.consultancy.ConsultancyProcess.kinds;

import dk.raadslag.consultancy.OfferAnswer;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A party that accepts the agreement also answers the offer of consultant assistance (§ 12). */
@Component
class RespondToConsultancy implements TaskListener {

    private final ConsultancyAcceptance acceptance;
    private final CurrentActor currentActor;

    RespondToConsultancy(ConsultancyAcceptance acceptance, CurrentActor currentActor) {
        this.acceptance = acceptance;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        var input = FormInput.of(task);
        if (input.yes(CONSULTANCY_OFFERED) && "ACCEPT".equals(input.text("answer"))) {
            var answer = Require.choice("Konsulentbistand", input.text("consultancyAnswer"), OfferAnswer.class);
            acceptance.answer(caseNumber(task), kinds(task, PARTY_KINDS), answer, currentActor.completing(task));
        }
    }
}
