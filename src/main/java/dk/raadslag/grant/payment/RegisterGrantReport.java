package dk.raadslag.grant.payment;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.grant.GrantProcess;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office registers what the applicant reports. */
@Component
class RegisterGrantReport implements TaskListener {

    private enum Kind {
        PARTIAL,
        FINAL
    }

    private final ReportProcedure reports;
    private final CurrentActor currentActor;

    RegisterGrantReport(ReportProcedure reports, CurrentActor currentActor) {
        this.reports = reports;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        boolean last = Require.choice("Afrapportering", form.text("reportKind"), Kind.class) == Kind.FINAL;
        var typed = new GrantReport.Typed(
                form.text("reportText"), form.number("reportAmount"), form.date("reportReceivedOn"), last);
        reports.register(CaseProcess.id(task, GrantProcess.GRANT_DECISION_ID), typed, currentActor.completing(task));
        task.getExecution().setVariable(GrantPaymentProcess.REPORT_FINAL, last);
    }
}
