package dk.raadslag.council.meeting;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The chair approves what was written of an item, which brings it into its matter, or sends it back. */
@Component
class ApproveItemResult implements TaskListener {

    private final ItemProcedure procedure;
    private final CurrentActor currentActor;

    ApproveItemResult(ItemProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        UUID item = CaseProcess.id(task, MeetingProcess.ITEM_ID);
        Actor chair = currentActor.completing(task);
        boolean approved =
                Require.choice("Godkendelse", form.text("itemAnswer"), ChairAnswer.class) == ChairAnswer.APPROVE;
        if (approved) {
            procedure.approve(item, chair);
        } else {
            String remark = procedure.sendBack(item, form.text("remark"), chair);
            task.getExecution().setVariable(MeetingProcess.ITEM_REMARK, remark);
        }
        task.getExecution().setVariable(MeetingProcess.ITEM_APPROVED, approved);
    }
}
