package dk.raadslag.grant.payment;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.grant.GrantProcess;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director decides what becomes of a grant on which the applicant does not report. */
@Component
class AssessMissingReport implements TaskListener {

    private final CommitmentProcedure commitments;
    private final CurrentActor currentActor;

    AssessMissingReport(CommitmentProcedure commitments, CurrentActor currentActor) {
        this.commitments = commitments;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var decision = Require.choice("Hvad skal der ske?", form.text("missingReport"), MissingReport.class);
        String reason = Require.text("Begrundelse", form.text("missingReportReason"));
        commitments.assessMissingReport(
                CaseProcess.id(task, GrantProcess.GRANT_DECISION_ID), decision, reason, currentActor.completing(task));
        task.getExecution().setVariable(GrantPaymentProcess.GRANT_CONTINUES, decision == MissingReport.WAIT);
    }
}
