package dk.raadslag.order;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the region's draft (§ 11, stk. 2). */
@Component
class DraftOrderRecommendation implements TaskListener {

    private final RecommendationDrafts drafts;
    private final CurrentActor currentActor;

    DraftOrderRecommendation(RecommendationDrafts drafts, CurrentActor currentActor) {
        this.drafts = drafts;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Draft draft = new Draft(
                form.text("grounds"),
                form.text("evidence"),
                form.text("newFacts"),
                form.choices("scopeAreas"),
                Require.choice("Foreslået måde", form.text("proposedMode"), Mode.class));
        DelegateExecution execution = task.getExecution();
        List<EffortArea> areas = drafts.draft(
                execution.getProcessBusinessKey(),
                OrderProcess.jobcentreId(execution),
                draft,
                currentActor.completing(task));
        execution.setVariable("proposedMode", draft.mode().name());
        execution.setVariable("integrationRecommended", areas.stream().anyMatch(EffortArea::integration));
        execution.setVariable("recommendedKinds", OrderProcess.kinds(areas));
    }
}
