package dk.raadslag.agreement;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director establishes that no agreement can be reached, or with whom it can, or tries again (§ 11, stk. 2). */
@Component
class RecordNoAgreement implements TaskListener {

    private final NoAgreement noAgreement;
    private final AgreementViews views;
    private final CurrentActor currentActor;

    RecordNoAgreement(NoAgreement noAgreement, AgreementViews views, CurrentActor currentActor) {
        this.noAgreement = noAgreement;
        this.views = views;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var decision = Require.choice("Beslutning", form.text("decision"), NoAgreementDecision.class);
        var standing = noAgreement.record(
                AgreementProcess.agreementId(task), decision, form.text("reason"), currentActor.completing(task));
        var process = task.getExecution();
        AgreementProcess.show(views.of(standing.agreement()), process);
        process.setVariable(AgreementProcess.NO_AGREEMENT_DECISION, decision.name());
        process.setVariable(AgreementProcess.AGREEMENT_RESULT, AgreementProcess.NOT_REACHED);
        process.setVariable(AgreementProcess.NEGOTIATION, standing.negotiation().name());
        process.setVariable(AgreementProcess.REFUSED_KINDS, AgreementProcess.kinds(standing.refused()));
        process.setVariable(AgreementProcess.SIGNING_KINDS, AgreementProcess.kinds(standing.toSign()));
    }
}
