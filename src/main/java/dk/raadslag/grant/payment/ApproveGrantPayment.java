package dk.raadslag.grant.payment;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.grant.GrantProcess;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Another officer approves the report, which pays it, or sends it back. */
@Component
class ApproveGrantPayment implements TaskListener {

    private enum Answer {
        APPROVE,
        SEND_BACK
    }

    private final ReportProcedure reports;
    private final CurrentActor currentActor;

    ApproveGrantPayment(ReportProcedure reports, CurrentActor currentActor) {
        this.reports = reports;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Actor officer = currentActor.completing(task);
        UUID decision = CaseProcess.id(task, GrantProcess.GRANT_DECISION_ID);
        boolean approved = Require.choice("Godkendelse", form.text("reportDecision"), Answer.class) == Answer.APPROVE;
        if (approved) {
            reports.approve(decision, officer);
        } else {
            reports.sendBack(decision, Require.text("Begrundelse", form.text("reportRemark")), officer);
        }
        task.getExecution().setVariable(GrantPaymentProcess.REPORT_APPROVED, approved);
    }
}
