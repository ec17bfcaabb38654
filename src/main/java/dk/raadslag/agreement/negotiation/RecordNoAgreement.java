package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.agreement.AgreementViews;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director establishes that no agreement can be reached, goes on with one party alone, tries again, or waits (§ 11, stk. 2). */
@Component
class RecordNoAgreement implements TaskListener {

    private final Disagreements disagreements;
    private final AgreementViews views;
    private final CurrentActor currentActor;

    RecordNoAgreement(Disagreements disagreements, AgreementViews views, CurrentActor currentActor) {
        this.disagreements = disagreements;
        this.views = views;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var decision = Require.choice("Beslutning", form.text("decision"), Disagreements.Decision.class);
        var id = AgreementProcess.agreementId(task);
        var director = currentActor.completing(task);
        var process = task.getExecution();
        process.setVariable(AgreementProcess.NO_AGREEMENT_DECISION, decision.name());
        process.setVariable(AgreementProcess.NO_AGREEMENT_REASON, form.text("reason"));
        switch (decision) {
            case NOT_REACHED -> ended(disagreements.giveUp(id, form.text("reason"), director), process);
            case NEW_OFFER -> disagreements.tryAgain(id, form.text("reason"), director);
            case PARTIAL -> narrowed(disagreements.narrow(id, form.text("reason"), director), process);
            case EXTEND ->
                extended(disagreements.extend(id, form.date("deadline"), form.text("reason"), director), process);
        }
    }

    private static void ended(ImprovementAgreement agreement, DelegateExecution process) {
        process.setVariable(AgreementProcess.AGREEMENT_RESULT, AgreementProcess.NOT_REACHED);
        process.setVariable(AgreementProcess.REFUSED_KINDS, AgreementProcess.kinds(agreement.refused()));
    }

    private void narrowed(ImprovementAgreement draft, DelegateExecution process) {
        AgreementProcess.begin(draft, views.of(draft), process);
    }

    private static void extended(Disagreements.Extended extended, DelegateExecution process) {
        process.setVariable(
                AgreementProcess.ANSWER_DEADLINE, extended.deadline().toString());
        process.setVariable(
                AgreementProcess.SIGNATURE_DEADLINE, extended.deadline().toString());
        process.setVariable(AgreementProcess.ASKED_KINDS, AgreementProcess.kinds(extended.unanswered()));
        process.setVariable(AgreementProcess.SIGNING_KINDS, AgreementProcess.kinds(extended.unsigned()));
    }
}
