package dk.raadslag.grant;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.budget.BudgetYear;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The director records the region's part of a grant of the state. */
@Component
class SetGrantBudget implements ExecutionListener {

    private final GrantBudgetProcedure budgets;
    private final CurrentActor currentActor;

    SetGrantBudget(GrantBudgetProcedure budgets, CurrentActor currentActor) {
        this.budgets = budgets;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var input = FormInput.of(execution);
        RegionCode region =
                Require.choice("Beskæftigelsesregion", input.text(CaseProcess.REGION_CODE), RegionCode.class);
        var director = currentActor.starting(Role.DIRECTOR.in(region), GrantBudgetProcedure.ONLY_THE_DIRECTOR);
        var type = Require.choice("Bevilling", input.text(GrantProcess.GRANT_TYPE), GrantType.class);
        int year = BudgetYear.typed(input.number(GrantProcess.BUDGET_YEAR));
        var number = budgets.set(region, type, year, input.number(GrantProcess.BUDGET_AMOUNT), director);
        execution.setProcessBusinessKey(number.value());
        execution.removeVariable(GrantProcess.BUDGET_YEAR);
        execution.removeVariable(GrantProcess.BUDGET_AMOUNT);
    }
}
