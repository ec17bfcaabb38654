package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.AGREEMENT_ENDED_ON;
import static dk.raadslag.consultancy.ConsultancyProcess.TELL_END;
import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;
import static dk.raadslag.consultancy.ConsultancyProcess.tellEnd;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The agreement ends while a delivery is assessed or invoiced: no more is delivered, and the parties are told once (§ 12). */
@Component
class NoteAgreementEnd implements ExecutionListener {

    private final ConsultantPayments payments;

    NoteAgreementEnd(ConsultantPayments payments) {
        this.payments = payments;
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariable(TELL_END, !execution.hasVariable(AGREEMENT_ENDED_ON));
        tellEnd(execution, payments.endAgreement(commitmentId(execution)));
    }
}
