package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.AGREEMENT_ENDED;
import static dk.raadslag.consultancy.ConsultancyProcess.caseNumber;

import dk.raadslag.authorities.Actor;
import dk.raadslag.consultancy.offer.ConsultancyOffers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Releases what is not spent and ends running assistance when a case is withdrawn or its agreement ends (§ 12). */
@Component
class ReleaseConsultancy implements JavaDelegate {

    private final ConsultancyOffers offers;
    private final ConsultantPayments payments;

    ReleaseConsultancy(ConsultancyOffers offers, ConsultantPayments payments) {
        this.offers = offers;
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        offers.lapse(caseNumber(execution), Actor.SYSTEM);
        payments.endAgreements(caseNumber(execution));
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(AGREEMENT_ENDED)
                .processInstanceBusinessKey(caseNumber(execution).value())
                .correlateAll();
    }
}
