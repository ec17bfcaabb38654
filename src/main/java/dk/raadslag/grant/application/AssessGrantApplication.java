package dk.raadslag.grant.application;

import static dk.raadslag.grant.application.GrantApplicationProcess.AMOUNT_PER_PARTICIPANT;
import static dk.raadslag.grant.application.GrantApplicationProcess.APPLICATION_STANDS;
import static dk.raadslag.grant.application.GrantApplicationProcess.NEED_DOCUMENTED;
import static dk.raadslag.grant.application.GrantApplicationProcess.WITHIN_PURPOSE;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office assesses an application, or notes that it has been withdrawn. */
@Component
class AssessGrantApplication implements TaskListener {

    private final GrantApplicationProcedure applications;
    private final CurrentActor currentActor;

    AssessGrantApplication(GrantApplicationProcedure applications, CurrentActor currentActor) {
        this.applications = applications;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CaseProcess.caseNumber(task);
        Actor officer = currentActor.completing(task);
        FormInput form = FormInput.of(task);
        boolean stands = Require.choice("Ansøgningen", form.text("applicationState"), ApplicationState.class)
                .stands();
        task.getExecution().setVariable(APPLICATION_STANDS, stands);
        if (stands) {
            assess(task, number, form, officer);
        } else {
            applications.withdraw(number, "assessGrantApplication", officer);
        }
    }

    private void assess(DelegateTask task, CaseNumber number, FormInput form, Actor officer) {
        boolean within = form.yes(WITHIN_PURPOSE);
        boolean shortage = form.yes(NEED_DOCUMENTED);
        GrantApplication assessed = applications.assess(number, within, shortage, form.text("assessmentText"), officer);
        task.getExecution().setVariable(WITHIN_PURPOSE, within);
        task.getExecution().setVariable(NEED_DOCUMENTED, shortage);
        task.getExecution()
                .setVariable(AMOUNT_PER_PARTICIPANT, assessed.perParticipant().doubleValue());
    }
}
