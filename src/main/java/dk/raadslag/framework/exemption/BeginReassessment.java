package dk.raadslag.framework.exemption;

import dk.raadslag.authorities.Role;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The regional office begins the reassessment of an exemption (§ 9, stk. 4). */
@Component
class BeginReassessment implements ExecutionListener {

    private final ReassessmentProcedure procedure;
    private final Applications applications;
    private final CurrentActor currentActor;

    BeginReassessment(ReassessmentProcedure procedure, Applications applications, CurrentActor currentActor) {
        this.procedure = procedure;
        this.applications = applications;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution process) {
        FormInput form = FormInput.of(process);
        Application application = applications.application(CaseProcess.caseNumber(process));
        var office = currentActor.starting(
                Role.OFFICE.in(application.regionCode()),
                "Kun sagens egen beskæftigelsesregion kan tage fritagelsen op til revurdering.");
        ExemptionProcess.begin(process, application);
        procedure.begin(application.number(), form.text("effortText"), form.text("resultsText"), office);
        process.removeVariables(List.of("effortText", "resultsText"));
    }
}
