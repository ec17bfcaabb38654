package dk.raadslag.consultancy.offer;

import static dk.raadslag.consultancy.ConsultancyProcess.CONSULTANCY_OFFERED;
import static dk.raadslag.consultancy.ConsultancyProcess.NO_AGREEMENT_DECISION;
import static dk.raadslag.consultancy.ConsultancyProcess.caseNumber;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.engine.access.CurrentActor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Where no agreement comes about, the offer of consultant assistance lapses: it was part of the agreement (§ 12). It stays where
 * the agreement is made with one party, or a new offer follows.
 */
@Component
class ReleaseConsultancyOffer implements TaskListener {

    private final ConsultancyOffers offers;
    private final CurrentActor currentActor;

    ReleaseConsultancyOffer(ConsultancyOffers offers, CurrentActor currentActor) {
        this.offers = offers;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        if (AgreementProcess.NOT_REACHED.equals(task.getVariable(NO_AGREEMENT_DECISION))) {
            offers.lapse(caseNumber(task), currentActor.completing(task));
            task.getExecution().setVariable(CONSULTANCY_OFFERED, false);
        }
    }
}
