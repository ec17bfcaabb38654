package dk.raadslag.agreement;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Writes how and by when the effort is to be improved (§ 11, stk. 1). */
@Component
class DraftAgreement implements TaskListener {

    private final Drafting drafting;
    private final AgreementViews views;
    private final CurrentActor currentActor;

    DraftAgreement(Drafting drafting, AgreementViews views, CurrentActor currentActor) {
        this.drafting = drafting;
        this.views = views;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID negotiated = AgreementProcess.agreementId(task);
        UUID amends = AgreementProcess.id(task, AgreementProcess.AMENDS_AGREEMENT_ID);
        ImprovementAgreement agreement = drafting.draft(
                AgreementProcess.caseNumber(task), negotiated, amends, draft(task), currentActor.completing(task));
        DelegateExecution process = task.getExecution();
        process.setVariable(AgreementProcess.AGREEMENT_ID, agreement.id().toString());
        process.setVariable(AgreementProcess.ROUND, agreement.round());
        process.setVariable(AgreementProcess.NEGOTIATION, Negotiation.OPEN.name());
        process.setVariable(AgreementProcess.REFUSED_KINDS, "");
        process.setVariable(AgreementProcess.CONSULTANCY_OFFERED, false);
        process.setVariable(AgreementProcess.CONSULTANCY_ACCEPTED, false);
        AgreementProcess.show(views.of(agreement), process);
    }

    private static Draft draft(DelegateTask task) {
        FormInput form = FormInput.of(task);
        return new Draft(
                form.text("how"),
                form.text("byWhen"),
                form.text("followUp"),
                form.choices("areas"),
                form.date("startDate"),
                form.date("endDate"));
    }
}
