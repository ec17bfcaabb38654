package dk.raadslag.grant;

import static dk.raadslag.engine.CaseProcess.CASE_NUMBER;
import static dk.raadslag.engine.CaseProcess.REGION_CODE;
import static dk.raadslag.grant.GrantProcess.COUNCIL_MEETING_ON;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.budget.BudgetYear;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The secretariat lays a proposal of the year's criteria before the council. */
@Component
class ProposeGrantCriteria implements ExecutionListener {

    private final CriteriaProcedure criteria;
    private final CurrentActor currentActor;
    private final Clock clock;

    ProposeGrantCriteria(CriteriaProcedure criteria, CurrentActor currentActor, Clock clock) {
        this.criteria = criteria;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        RegionCode region = Require.choice("Beskæftigelsesregion", form.text(REGION_CODE), RegionCode.class);
        var secretariat = currentActor.starting(
                Role.SECRETARIAT.in(region),
                "Kun rådets eget sekretariat kan forelægge rådet forslag til kriterier (§ 8, stk. 3).");
        LocalDate meeting = Require.dateAfter(
                "Rådsmøde", form.date(COUNCIL_MEETING_ON), LocalDate.now(clock).minusDays(1));
        int year = BudgetYear.typed(form.number(GrantProcess.BUDGET_YEAR));
        var number = criteria.propose(region, year, form.text(GrantProcess.PROPOSED_CRITERIA), secretariat);
        execution.setProcessBusinessKey(number.value());
        execution.setVariable(CASE_NUMBER, number.value());
        execution.setVariable(COUNCIL_MEETING_ON, meeting.toString());
    }
}
