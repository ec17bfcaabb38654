package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.order.execution.AreaModes;
import dk.raadslag.order.execution.OrderExecutionProcess;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the region's draft (§ 11, stk. 2). */
@Component
class DraftOrderRecommendation implements TaskListener {

    private final DraftProcedure procedure;
    private final CurrentActor currentActor;

    DraftOrderRecommendation(DraftProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Draft draft = Draft.typed(
                form.text("grounds"),
                form.text("evidence"),
                form.text("newFacts"),
                AreaModes.typed(
                        form.choices("ownTenderAreas"),
                        form.choices("regionTenderAreas"),
                        form.choices("subAgreementAreas")));
        DelegateExecution execution = task.getExecution();
        List<EffortArea> areas =
                procedure.draft(OrderRecommendationProcess.caseNumber(execution), draft, currentActor.completing(task));
        execution.setVariable(
                OrderRecommendationProcess.INTEGRATION_RECOMMENDED,
                areas.stream().anyMatch(EffortArea::integration));
        execution.setVariable(OrderRecommendationProcess.RECOMMENDED_KINDS, OrderExecutionProcess.kinds(areas));
    }
}
