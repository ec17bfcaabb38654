package dk.raadslag.grant.application;

import static dk.raadslag.engine.CaseProcess.JOBCENTRE_ID;
import static dk.raadslag.grant.GrantProcess.COUNCIL_MEETING_ON;
import static dk.raadslag.grant.GrantProcess.COUNCIL_OUTCOME;
import static dk.raadslag.grant.GrantProcess.GRANT_DECISION_ID;
import static dk.raadslag.grant.application.GrantApplicationProcess.GRANT_REASON;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Impartiality;
import dk.raadslag.council.Sitting;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.grant.CouncilOutcome;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The chair records what the council decided on an application; the decision binds the region (§ 8, stk. 3, with the notes). */
@Component
class DecideGrant implements TaskListener {

    private enum Outcome {
        GRANT,
        REFUSE,
        POSTPONE,
        WITHDRAWN
    }

    private final GrantDecisionProcedure decisions;
    private final GrantApplicationProcedure applications;
    private final Impartiality impartiality;
    private final CurrentActor currentActor;
    private final Clock clock;

    DecideGrant(
            GrantDecisionProcedure decisions,
            GrantApplicationProcedure applications,
            Impartiality impartiality,
            CurrentActor currentActor,
            Clock clock) {
        this.decisions = decisions;
        this.applications = applications;
        this.impartiality = impartiality;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Actor chair = currentActor.completing(task);
        String jobcentre = (String) task.getVariable(JOBCENTRE_ID);
        if (jobcentre != null) {
            impartiality.require(jobcentre);
        }
        CaseNumber number = CaseProcess.caseNumber(task);
        FormInput form = FormInput.of(task);
        CouncilOutcome outcome =
                switch (Require.choice("Rådets behandling", form.text("grantOutcome"), Outcome.class)) {
                    case GRANT -> grant(task, number, form, chair);
                    case REFUSE -> refuse(task, number, form, chair);
                    case POSTPONE -> postpone(task, number, form, chair);
                    case WITHDRAWN -> withdraw(number, chair);
                };
        task.getExecution().setVariable(COUNCIL_OUTCOME, outcome.name());
    }

    private CouncilOutcome grant(DelegateTask task, CaseNumber number, FormInput form, Actor chair) {
        keep(
                task,
                form,
                decisions.grant(number, form.number("grantedAmount"), form.text("grantWording"), sitting(form), chair));
        return CouncilOutcome.GRANT;
    }

    private CouncilOutcome refuse(DelegateTask task, CaseNumber number, FormInput form, Actor chair) {
        keep(task, form, decisions.refuse(number, form.text("grantWording"), sitting(form), chair));
        return CouncilOutcome.REFUSE;
    }

    private CouncilOutcome postpone(DelegateTask task, CaseNumber number, FormInput form, Actor chair) {
        LocalDate day = decisions.postpone(number, form.date("newMeetingDate"), chair);
        task.getExecution().setVariable(COUNCIL_MEETING_ON, day.toString());
        return CouncilOutcome.POSTPONED;
    }

    private CouncilOutcome withdraw(CaseNumber number, Actor chair) {
        applications.withdraw(number, "decideGrant", chair);
        return CouncilOutcome.WITHDRAWN;
    }

    private Sitting sitting(FormInput form) {
        return Sitting.typed(form, LocalDate.now(clock));
    }

    private static void keep(DelegateTask task, FormInput form, UUID decision) {
        task.getExecution().setVariable(GRANT_DECISION_ID, decision.toString());
        task.getExecution().setVariable(GRANT_REASON, form.text("grantWording"));
    }
}
