package dk.raadslag.grant.criteria;

import static dk.raadslag.engine.CaseProcess.CASE_NUMBER;
import static dk.raadslag.engine.CaseProcess.REGION_CODE;
import static dk.raadslag.grant.GrantProcess.BUDGET_YEAR;
import static dk.raadslag.grant.GrantProcess.COUNCIL_MEETING_ON;
import static dk.raadslag.grant.GrantProcess.PROPOSED_CRITERIA;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.budget.BudgetYear;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The secretariat lays a proposal of the year's criteria before the council, of itself or because the contract has a priority. */
@Component
class ProposeGrantCriteria implements ExecutionListener, TaskListener {

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
        LocalDate meeting = meeting(form);
        int year = BudgetYear.typed(form.number(BUDGET_YEAR));
        var number = criteria.propose(region, year, form.text(PROPOSED_CRITERIA), secretariat);
        execution.setProcessBusinessKey(number.value());
        execution.setVariable(CASE_NUMBER, number.value());
        execution.setVariable(COUNCIL_MEETING_ON, meeting.toString());
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        LocalDate meeting = meeting(form);
        int year = BudgetYear.typed(form.number(BUDGET_YEAR));
        String proposal = form.text(PROPOSED_CRITERIA);
        criteria.propose(CaseProcess.caseNumber(task), year, proposal, currentActor.completing(task));
        task.getExecution().setVariable(COUNCIL_MEETING_ON, meeting.toString());
        task.getExecution().setVariable(BUDGET_YEAR, year);
        task.getExecution().setVariable(PROPOSED_CRITERIA, proposal);
    }

    private LocalDate meeting(FormInput form) {
        return Require.dateAfter(
                "Rådsmøde", form.date(COUNCIL_MEETING_ON), LocalDate.now(clock).minusDays(1));
    }
}
