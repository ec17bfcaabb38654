package dk.raadslag.grant.application;

import static dk.raadslag.engine.CaseProcess.JOBCENTRE_ID;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.grant.GrantType;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The jobcentre of the workplace, or the regional office for it, reports a closure or dismissals and applies for an initiative. */
@Component
class ReportLayoff implements ExecutionListener {

    private static final GrantType TYPE = GrantType.MAJOR_LAYOFF;
    private static final List<String> FIELDS =
            List.of("company", "trade", "initiative", "participants", "appliedAmount");

    private final GrantApplicationProcedure applications;
    private final JobcentreApplicants applicants;

    ReportLayoff(GrantApplicationProcedure applications, JobcentreApplicants applicants) {
        this.applications = applications;
        this.applicants = applicants;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        Jobcentre jobcentre = applicants.jobcentre(form.text(JOBCENTRE_ID));
        Actor applying = applicants.applying(jobcentre);
        var layoff = GrantApplication.Layoff.typed(
                form.text("company"),
                form.text("trade"),
                form.number(GrantApplicationProcess.STAFF_TOTAL),
                form.number(GrantApplicationProcess.STAFF_DISMISSED));
        var terms = GrantApplication.Terms.typed(
                jobcentre.name(), form.text("initiative"), form.number("participants"), form.number("appliedAmount"));
        CaseNumber number = applications.apply(jobcentre.regionCode(), TYPE, jobcentre.id(), terms, layoff, applying);
        execution.setProcessBusinessKey(number.value());
        execution.setVariables(JobcentreApplicants.known(number, jobcentre, TYPE));
        execution.setVariable(GrantApplicationProcess.STAFF_TOTAL, layoff.staffTotal());
        execution.setVariable(GrantApplicationProcess.STAFF_DISMISSED, layoff.staffDismissed());
        execution.removeVariables(FIELDS);
    }
}
