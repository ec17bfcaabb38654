package dk.raadslag.grant.application;

import static dk.raadslag.grant.GrantProcess.COUNCIL_MEETING_ON;
import static dk.raadslag.grant.application.GrantApplicationProcess.APPLICATION_STANDS;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The secretariat lays an application before the council, or notes that it has been withdrawn. */
@Component
class PresentGrantApplication implements TaskListener {

    private final GrantApplicationProcedure applications;
    private final CurrentActor currentActor;
    private final Clock clock;

    PresentGrantApplication(GrantApplicationProcedure applications, CurrentActor currentActor, Clock clock) {
        this.applications = applications;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CaseProcess.caseNumber(task);
        Actor secretariat = currentActor.completing(task);
        FormInput form = FormInput.of(task);
        boolean stands = Require.choice("Ansøgningen", form.text("applicationState"), ApplicationState.class)
                .stands();
        task.getExecution().setVariable(APPLICATION_STANDS, stands);
        if (stands) {
            LocalDate yesterday = LocalDate.now(clock).minusDays(1);
            LocalDate meeting = Require.meetingDate("Rådsmøde", form.date("plannedMeeting"), yesterday);
            applications.present(number, form.text("presentationText"), meeting, secretariat);
            task.getExecution().setVariable(COUNCIL_MEETING_ON, meeting.toString());
        } else {
            applications.withdraw(number, "presentGrantApplication", secretariat);
        }
    }
}
