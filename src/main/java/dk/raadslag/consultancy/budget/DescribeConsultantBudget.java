package dk.raadslag.consultancy.budget;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.budget.BudgetYear;
import dk.raadslag.consultancy.ConsultancyProcess;
import dk.raadslag.danish.Danish;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells a task's form how much of the region's consultant budget is left this year. */
@Component
class DescribeConsultantBudget implements TaskListener {

    private final ConsultantBudgets budgets;
    private final BudgetYear budgetYear;

    DescribeConsultantBudget(ConsultantBudgets budgets, BudgetYear budgetYear) {
        this.budgets = budgets;
        this.budgetYear = budgetYear;
    }

    @Override
    public void notify(DelegateTask task) {
        RegionCode region = RegionCode.valueOf((String) task.getVariable(ConsultancyProcess.REGION_CODE));
        BigDecimal left = budgets.left(region, budgetYear.current());
        task.setVariableLocal(ConsultancyProcess.CONSULTANT_BUDGET_LEFT, Danish.amount(left));
    }
}
