package dk.raadslag.council.meeting;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The secretariat writes what the council made of an item (§ 8, stk. 3). */
@Component
class WriteItemResult implements TaskListener {

    private final ItemProcedure procedure;
    private final CurrentActor currentActor;

    WriteItemResult(ItemProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        ItemResult.Typed typed = new ItemResult.Typed(
                form.text("itemOutcome"),
                form.text("position"),
                form.number("grantedAmount"),
                form.text("itemWording"),
                form.text("dissents"),
                form.text("recused"),
                form.date("newMeetingDate"));
        ItemResult result =
                procedure.write(CaseProcess.id(task, MeetingProcess.ITEM_ID), typed, currentActor.completing(task));
        DelegateExecution process = task.getExecution();
        process.setVariable(MeetingProcess.ITEM_RESULT, result.inShort());
        process.setVariable(MeetingProcess.WRITTEN_WORDING, result.wording());
        process.setVariable(MeetingProcess.WRITTEN_DISSENTS, result.dissents());
        process.setVariable(MeetingProcess.WRITTEN_RECUSED, result.recused());
    }
}
