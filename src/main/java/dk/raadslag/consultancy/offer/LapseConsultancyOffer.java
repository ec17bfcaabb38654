package dk.raadslag.consultancy.offer;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.authorities.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets an offer that belonged to an unfinished change of the agreement lapse when the agreement runs out (§ 12). */
@Component
class LapseConsultancyOffer implements JavaDelegate {

    private final ConsultancyOffers offers;

    LapseConsultancyOffer(ConsultancyOffers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        offers.lapse(AgreementProcess.caseNumber(execution), Actor.SYSTEM);
    }
}
