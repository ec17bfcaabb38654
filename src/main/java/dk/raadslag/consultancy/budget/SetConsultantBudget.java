package dk.raadslag.consultancy.budget;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.budget.BudgetYear;
import dk.raadslag.consultancy.ConsultancyProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The director sets the region's consultant budget of a year (§ 12). */
@Component
class SetConsultantBudget implements ExecutionListener {

    private final RegionalBudgets budgets;
    private final CurrentActor currentActor;

    SetConsultantBudget(RegionalBudgets budgets, CurrentActor currentActor) {
        this.budgets = budgets;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var input = FormInput.of(execution);
        RegionCode region = Require.choice("Region", input.text(ConsultancyProcess.REGION_CODE), RegionCode.class);
        var actor = currentActor.starting(
                Role.DIRECTOR.in(region),
                "Kun regionsdirektøren i regionen selv kan fastsætte konsulentbudgettet (§ 12).");
        int year = BudgetYear.typed(input.number(ConsultancyProcess.BUDGET_YEAR));
        var number = budgets.set(region, year, input.number(ConsultancyProcess.BUDGET_AMOUNT), actor);
        execution.setProcessBusinessKey(number.value());
        execution.removeVariable(ConsultancyProcess.BUDGET_YEAR);
        execution.removeVariable(ConsultancyProcess.BUDGET_AMOUNT);
    }
}
