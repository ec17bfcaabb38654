package dk.raadslag.agreement;

import dk.raadslag.authorities.EffortArea;
import java.util.ArrayList;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Fills the form with the draft as it stands, or with the agreement that is to be amended, so that nothing is typed twice. */
@Component
class PresentDraft implements TaskListener {

    private final AgreementRegister register;
    private final AgreementAreas areas;

    PresentDraft(AgreementRegister register, AgreementAreas areas) {
        this.register = register;
        this.areas = areas;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID negotiated = AgreementProcess.agreementId(task);
        UUID amends = AgreementProcess.id(task, AgreementProcess.AMENDS_AGREEMENT_ID);
        if (negotiated != null || amends != null) {
            present(register.agreement(negotiated != null ? negotiated : amends), negotiated == null, task);
        }
    }

    private void present(ImprovementAgreement agreement, boolean amended, DelegateTask task) {
        task.setVariableLocal("how", agreement.howText());
        task.setVariableLocal("byWhen", agreement.whenText());
        task.setVariableLocal("followUp", agreement.followUpText());
        task.setVariableLocal(
                "startDate", amended ? null : agreement.validFrom().toString());
        task.setVariableLocal("endDate", agreement.validTo().toString());
        var codes = areas.inForce(agreement.id()).stream().map(EffortArea::code).toList();
        task.setVariableLocal("areas", Spin.JSON(new ArrayList<>(codes)));
    }
}
