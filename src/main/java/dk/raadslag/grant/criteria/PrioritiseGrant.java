package dk.raadslag.grant.criteria;

import static dk.raadslag.grant.GrantProcess.COUNCIL_MEETING_ON;
import static dk.raadslag.grant.GrantProcess.COUNCIL_OUTCOME;
import static dk.raadslag.grant.GrantProcess.GRANT_DECISION_ID;

import dk.raadslag.authorities.Actor;
import dk.raadslag.budget.BudgetYear;
import dk.raadslag.council.Sitting;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.grant.CouncilOutcome;
import dk.raadslag.grant.GrantProcess;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The chair records the council's priorities for the year, or that it takes them up later or not at all. */
@Component
class PrioritiseGrant implements TaskListener {

    private enum Outcome {
        ADOPT,
        POSTPONE,
        DROP
    }

    private final CriteriaProcedure criteria;
    private final CurrentActor currentActor;
    private final Clock clock;

    PrioritiseGrant(CriteriaProcedure criteria, CurrentActor currentActor, Clock clock) {
        this.criteria = criteria;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CaseProcess.caseNumber(task);
        Actor chair = currentActor.completing(task);
        FormInput form = FormInput.of(task);
        CouncilOutcome outcome =
                switch (Require.choice("Rådets behandling", form.text("criteriaOutcome"), Outcome.class)) {
                    case ADOPT -> decide(task, number, form, chair);
                    case POSTPONE -> postpone(task, number, form, chair);
                    case DROP -> drop(task, number, form, chair);
                };
        task.getExecution().setVariable(COUNCIL_OUTCOME, outcome.name());
    }

    private CouncilOutcome decide(DelegateTask task, CaseNumber number, FormInput form, Actor chair) {
        int year = BudgetYear.typed(form.number(GrantProcess.BUDGET_YEAR));
        Sitting sitting = Sitting.typed(form, LocalDate.now(clock));
        var id = criteria.decide(number, year, form.text("criteriaWording"), sitting, chair);
        task.getExecution().setVariable(GRANT_DECISION_ID, id.toString());
        return CouncilOutcome.DECIDED;
    }

    private CouncilOutcome postpone(DelegateTask task, CaseNumber number, FormInput form, Actor chair) {
        LocalDate day = criteria.postpone(number, form.date("newMeetingDate"), chair);
        task.getExecution().setVariable(COUNCIL_MEETING_ON, day.toString());
        return CouncilOutcome.POSTPONED;
    }

    private CouncilOutcome drop(DelegateTask task, CaseNumber number, FormInput form, Actor chair) {
        int year = BudgetYear.typed(form.number(GrantProcess.BUDGET_YEAR));
        String inForce = criteria.drop(number, year, form.text("dropReason"), chair);
        task.getExecution().setVariable(GrantProcess.CRITERIA_IN_FORCE, inForce);
        return CouncilOutcome.DROPPED;
    }
}
