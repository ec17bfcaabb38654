package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.BRIEF_APPROVED;
import static dk.raadslag.council.CouncilProcess.BRIEF_ID;
import static dk.raadslag.council.CouncilProcess.BRIEF_REMARK;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director approves the brief to the council or sends it back to the secretariat (§ 8, stk. 3). */
@Component
class ApproveBrief implements TaskListener {

    private enum Answer {
        APPROVE,
        SEND_BACK
    }

    private final BriefProcedure briefs;
    private final CurrentActor currentActor;

    ApproveBrief(BriefProcedure briefs, CurrentActor currentActor) {
        this.briefs = briefs;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput input = FormInput.of(task);
        UUID brief = CaseProcess.id(task.getExecution(), BRIEF_ID);
        boolean approved = Require.choice("Godkendelse", input.text("briefAnswer"), Answer.class) == Answer.APPROVE;
        if (approved) {
            briefs.approve(brief, currentActor.completing(task));
        } else {
            var remark = briefs.sendBack(brief, input.text("remark"), currentActor.completing(task));
            task.getExecution().setVariable(BRIEF_REMARK, remark);
        }
        task.getExecution().setVariable(BRIEF_APPROVED, approved);
    }
}
