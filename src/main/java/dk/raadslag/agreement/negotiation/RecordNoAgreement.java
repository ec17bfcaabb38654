package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.agreement.AgreementViews;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director establishes that no agreement can be reached, goes on with one party alone, or tries again (§ 11, stk. 2). */
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
        var decision = Require.choice("Beslutning", form.text("decision"), Decision.class);
        var id = AgreementProcess.agreementId(task);
        var director = currentActor.completing(task);
        var decided = switch (decision) {
            case NOT_REACHED -> disagreements.giveUp(id, form.text("reason"), director);
            case PARTIAL -> disagreements.narrow(id, form.text("reason"), director);
            case NEW_OFFER -> disagreements.tryAgain(id, form.text("reason"), director);
        };
        var process = task.getExecution();
        process.setVariable(AgreementProcess.NO_AGREEMENT_DECISION, decision.name());
        process.setVariable(AgreementProcess.AGREEMENT_RESULT, AgreementProcess.NOT_REACHED);
        process.setVariable(AgreementProcess.REFUSED_KINDS, AgreementProcess.kinds(decided.refused()));
        if (decision == Decision.PARTIAL) {
            AgreementProcess.begin(decided, views.of(decided), process);
        }
    }

    private enum Decision {
        NOT_REACHED,
        PARTIAL,
        NEW_OFFER
    }
}
