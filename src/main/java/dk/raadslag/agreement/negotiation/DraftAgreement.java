package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.agreement.AgreementViews;
import dk.raadslag.agreement.Draft;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Writes how and by when the effort is to be improved (§ 11, stk. 1). */
@Component
class DraftAgreement implements TaskListener {

    private final Drafts drafts;
    private final AgreementViews views;
    private final CurrentActor currentActor;

    DraftAgreement(Drafts drafts, AgreementViews views, CurrentActor currentActor) {
        this.drafts = drafts;
        this.views = views;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        ImprovementAgreement agreement = written(task, currentActor.completing(task));
        AgreementProcess.begin(agreement, views.of(agreement), task.getExecution());
    }

    private ImprovementAgreement written(DelegateTask task, Actor actor) {
        return AgreementProcess.id(task, AgreementProcess.AGREEMENT_ID)
                .map(id -> drafts.revise(id, typed(task), actor))
                .orElseGet(() -> drafts.begin(
                        AgreementProcess.caseNumber(task),
                        AgreementProcess.id(task, AgreementProcess.AMENDS_AGREEMENT_ID)
                                .orElse(null),
                        typed(task),
                        actor));
    }

    private static Draft.Typed typed(DelegateTask task) {
        FormInput form = FormInput.of(task);
        return new Draft.Typed(
                form.text(AgreementProcess.HOW),
                form.text(AgreementProcess.BY_WHEN),
                form.text(AgreementProcess.FOLLOW_UP),
                form.choices(AgreementProcess.AREAS),
                form.date(AgreementProcess.START_DATE),
                form.date(AgreementProcess.END_DATE));
    }
}
