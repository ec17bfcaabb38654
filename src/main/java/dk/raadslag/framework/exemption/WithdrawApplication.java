package dk.raadslag.framework.exemption;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The applicant takes the application back before it is decided (§ 9, stk. 4). */
@Component
class WithdrawApplication implements ExecutionListener {

    private final ApplicationProcedure procedure;
    private final Applications applications;
    private final CurrentActor currentActor;

    WithdrawApplication(ApplicationProcedure procedure, Applications applications, CurrentActor currentActor) {
        this.procedure = procedure;
        this.applications = applications;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution process) {
        Application application = applications.application(CaseProcess.caseNumber(process));
        var applicant = currentActor.starting(
                application.appliedByGroup(), "Kun den, der har søgt om fritagelse, kan trække ansøgningen tilbage.");
        ExemptionProcess.begin(process, application);
        procedure.withdraw(application.number(), FormInput.of(process).text("reason"), applicant);
        process.removeVariable("reason");
    }
}
