package dk.raadslag.agreement;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Sets one result requirement so that its attainment can be established on a documented basis (§ 11, stk. 1). */
@Component
class SetRequirement implements TaskListener {

    private final RequirementDrafting drafting;
    private final AgreementViews views;
    private final CurrentActor currentActor;

    SetRequirement(RequirementDrafting drafting, AgreementViews views, CurrentActor currentActor) {
        this.drafting = drafting;
        this.views = views;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var step = Require.choice("Næste skridt", form.text("step"), RequirementStep.class);
        var agreement = drafting.require(
                AgreementProcess.agreementId(task), step, requirement(form), currentActor.completing(task));
        task.getExecution().setVariable(AgreementProcess.REQUIREMENT_STEP, step.name());
        AgreementProcess.show(views.of(agreement), task.getExecution());
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
}
