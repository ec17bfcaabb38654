package dk.raadslag.grant.application;

import static dk.raadslag.engine.CaseProcess.CASE_NUMBER;
import static dk.raadslag.engine.CaseProcess.JOBCENTRE_ID;
import static dk.raadslag.engine.CaseProcess.REGION_CODE;
import static dk.raadslag.grant.application.GrantApplicationProcess.GRANT_RECIPIENTS;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.grant.GrantType;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A jobcentre's party applies for the bottleneck grant, or the regional office registers somebody's application. */
@Component
class ApplyForGrant implements ExecutionListener {

    private static final GrantType TYPE = GrantType.BOTTLENECK;
    private static final List<String> FIELDS =
            List.of("applicantKind", "applicant", "grantPurpose", "participants", "appliedAmount");

    private enum ApplicantKind {
        JOBCENTRE,
        OTHER
    }

    private final GrantApplicationProcedure applications;
    private final JobcentreApplicants applicants;
    private final CurrentActor currentActor;

    ApplyForGrant(GrantApplicationProcedure applications, JobcentreApplicants applicants, CurrentActor currentActor) {
        this.applications = applications;
        this.applicants = applicants;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        var kind = Require.choice("Hvem søger?", form.text("applicantKind"), ApplicantKind.class);
        CaseNumber number = kind == ApplicantKind.JOBCENTRE ? ofJobcentre(execution, form) : ofOther(execution, form);
        execution.setProcessBusinessKey(number.value());
        execution.setVariable(CASE_NUMBER, number.value());
        execution.removeVariables(FIELDS);
    }

    private CaseNumber ofJobcentre(DelegateExecution execution, FormInput form) {
        Jobcentre jobcentre = applicants.jobcentre(form.text(JOBCENTRE_ID));
        Actor applying = applicants.applying(jobcentre);
        CaseNumber number = applications.apply(
                jobcentre.regionCode(), TYPE, jobcentre.id(), terms(form, jobcentre.name()), null, applying);
        execution.setVariables(JobcentreApplicants.known(number, jobcentre, TYPE));
        return number;
    }

    private CaseNumber ofOther(DelegateExecution execution, FormInput form) {
        RegionCode region = Require.choice("Beskæftigelsesregion", form.text(REGION_CODE), RegionCode.class);
        Actor applying = currentActor.starting(
                Role.OFFICE.in(region),
                "En ansøgning fra andre end et jobcenter registreres af regionskontoret i regionen. Vælg din egen region.");
        execution.setVariable(JOBCENTRE_ID, null);
        execution.setVariable(GRANT_RECIPIENTS, "region");
        execution.setVariable(GrantApplicationProcess.COUNCIL_REMINDER, TYPE.reminder());
        return applications.apply(region, TYPE, null, terms(form, form.text("applicant")), null, applying);
    }

    private static GrantApplication.Terms terms(FormInput form, @Nullable String applicant) {
        return GrantApplication.Terms.typed(
                applicant, form.text("grantPurpose"), form.number("participants"), form.number("appliedAmount"));
    }
}
