package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.agreement.AgreementViews;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.NewRequirement;
import dk.raadslag.agreement.NewRequirements;
import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Sets the result requirements so that their attainment can be established on a documented basis (§ 11, stk. 1). */
@Component
class SetRequirements implements TaskListener {

    private final Drafts drafts;
    private final AgreementViews views;
    private final CurrentActor currentActor;

    SetRequirements(Drafts drafts, AgreementViews views, CurrentActor currentActor) {
        this.drafts = drafts;
        this.views = views;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var step = Require.choice("Hvad skal der ske?", form.text("step"), Step.class);
        ImprovementAgreement agreement = taken(step, task, currentActor.completing(task));
        var process = task.getExecution();
        process.setVariable(AgreementProcess.REQUIREMENTS, task.getVariable(AgreementProcess.REQUIREMENTS));
        process.setVariable(AgreementProcess.REQUIREMENT_STEP, step.name());
        AgreementProcess.show(views.of(agreement), process);
    }

    private ImprovementAgreement taken(Step step, DelegateTask task, Actor actor) {
        var id = AgreementProcess.agreementId(task);
        return switch (step) {
            case DONE -> drafts.demand(id, typed(task), actor);
            case CHANGE_DRAFT -> drafts.postponeDemands(id, actor);
        };
    }

    private static NewRequirements typed(DelegateTask task) {
        return new NewRequirements(FormInput.of(task).rows(AgreementProcess.REQUIREMENTS).stream()
                .map(SetRequirements::requirement)
                .toList());
    }

    private static NewRequirement requirement(FormInput row) {
        return new NewRequirement(
                row.text("indicator"),
                row.text("area"),
                row.number("baseline"),
                row.number("target"),
                row.text("direction"),
                row.text("unit"),
                row.date("dueDate"),
                row.text("dataSource"));
    }

    private enum Step {
        DONE,
        CHANGE_DRAFT
    }
}
