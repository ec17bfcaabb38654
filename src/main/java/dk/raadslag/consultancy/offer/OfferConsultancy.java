package dk.raadslag.consultancy.offer;

import static dk.raadslag.consultancy.ConsultancyProcess.AGREEMENT_ID;
import static dk.raadslag.consultancy.ConsultancyProcess.COMMITMENT_ID;
import static dk.raadslag.consultancy.ConsultancyProcess.CONSULTANCY_ACCEPTED;
import static dk.raadslag.consultancy.ConsultancyProcess.CONSULTANCY_OFFERED;
import static dk.raadslag.consultancy.ConsultancyProcess.CONSULTANCY_TERMS;
import static dk.raadslag.consultancy.ConsultancyProcess.caseNumber;

import dk.raadslag.authorities.Actor;
import dk.raadslag.consultancy.ConsultancyOverview;
import dk.raadslag.consultancy.Terms;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The director offers to finance consultant assistance as part of the agreement, or does not (§ 12). */
@Component
class OfferConsultancy implements TaskListener {

    private final ConsultancyOffers offers;
    private final ConsultancyOverview overview;
    private final CurrentActor currentActor;

    OfferConsultancy(ConsultancyOffers offers, ConsultancyOverview overview, CurrentActor currentActor) {
        this.offers = offers;
        this.overview = overview;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        var choice = Require.choice("Konsulentbistand", FormInput.of(task).text("consultancyChoice"), Choice.class);
        UUID id = decided(choice, task, currentActor.completing(task));
        task.getExecution().setVariable(CONSULTANCY_OFFERED, id != null);
        task.getExecution().setVariable(CONSULTANCY_ACCEPTED, false);
        task.getExecution().setVariable(COMMITMENT_ID, id == null ? null : id.toString());
        task.getExecution().setVariable(CONSULTANCY_TERMS, id == null ? "" : overview.terms(id));
    }

    private @Nullable UUID decided(Choice choice, DelegateTask task, Actor actor) {
        if (choice == Choice.NONE) {
            offers.offerNone(caseNumber(task), actor);
            return null;
        }
        var input = FormInput.of(task);
        var terms = new Terms.Typed(
                input.text("consultancyType"), input.number("consultancyCeiling"), input.text("consultancyPurpose"));
        return offers.offer(caseNumber(task), UUID.fromString((String) task.getVariable(AGREEMENT_ID)), terms, actor);
    }

    private enum Choice {
        OFFER,
        NONE
    }
}
