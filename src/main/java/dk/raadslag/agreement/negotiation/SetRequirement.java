package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.agreement.AgreementViews;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.NewRequirement;
import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Sets one result requirement so that its attainment can be established on a documented basis (§ 11, stk. 1). */
@Component
class SetRequirement implements TaskListener {

    private final Drafts drafts;
    private final AgreementViews views;
    private final CurrentActor currentActor;

    SetRequirement(Drafts drafts, AgreementViews views, CurrentActor currentActor) {
        this.drafts = drafts;
        this.views = views;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var step = Require.choice("Næste skridt", form.text("step"), Step.class);
        var agreement = taken(step, AgreementProcess.agreementId(task), form, currentActor.completing(task));
        task.getExecution().setVariable(AgreementProcess.REQUIREMENT_STEP, step.name());
        AgreementProcess.show(views.of(agreement), task.getExecution());
    }

    private ImprovementAgreement taken(Step step, UUID id, FormInput form, Actor actor) {
        return switch (step) {
            case ADD_ANOTHER -> drafts.add(id, requirement(form), actor);
            case DONE -> drafts.addLast(id, requirement(form), actor);
            case NO_MORE -> drafts.complete(id);
            case START_OVER -> drafts.startOver(id, actor);
        };
    }

    private static NewRequirement requirement(FormInput form) {
        return new NewRequirement(
                form.text("indicator"),
                form.text("area"),
                form.number("baseline"),
                form.number("target"),
                form.text("direction"),
                form.text("unit"),
                form.date("dueDate"),
                form.text("dataSource"));
    }

    private enum Step {
        ADD_ANOTHER,
        DONE,
        NO_MORE,
        START_OVER
    }
}
