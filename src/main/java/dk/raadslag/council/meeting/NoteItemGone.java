package dk.raadslag.council.meeting;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the matter of an item does not wait for the council any more. */
@Component
class NoteItemGone implements JavaDelegate {

    private final ItemProcedure procedure;

    NoteItemGone(ItemProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.noteGone(CaseProcess.id(execution, MeetingProcess.ITEM_ID));
    }
}
