package dk.raadslag.council.meeting;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The chair approves the agenda or sends it back. */
@Component
class ApproveAgenda implements TaskListener {

    private final MeetingProcedure procedure;
    private final CurrentActor currentActor;

    ApproveAgenda(MeetingProcedure procedure, CurrentActor currentActor) {
        this.procedure = procedure;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        CaseNumber number = CaseProcess.caseNumber(task);
        Actor chair = currentActor.completing(task);
        boolean approved =
                Require.choice("Godkendelse", form.text("agendaAnswer"), ChairAnswer.class) == ChairAnswer.APPROVE;
        if (approved) {
            procedure.approve(number, chair);
        } else {
            String remark = procedure.sendBack(number, form.text("remark"), chair);
            task.getExecution().setVariable(MeetingProcess.AGENDA_REMARK, remark);
        }
        task.getExecution().setVariable(MeetingProcess.AGENDA_APPROVED, approved);
    }
}
