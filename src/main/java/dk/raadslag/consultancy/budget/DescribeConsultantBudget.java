package dk.raadslag.consultancy.budget;

import dk.raadslag.authorities.RegionCode;
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
    private final RegionalBudgets regionalBudgets;

    DescribeConsultantBudget(ConsultantBudgets budgets, RegionalBudgets regionalBudgets) {
        this.budgets = budgets;
        this.regionalBudgets = regionalBudgets;
    }

    @Override
    public void notify(DelegateTask task) {
        RegionCode region = RegionCode.valueOf((String) task.getVariable(ConsultancyProcess.REGION_CODE));
        BigDecimal left = budgets.left(region, regionalBudgets.currentYear());
        task.setVariableLocal(ConsultancyProcess.CONSULTANT_BUDGET_LEFT, Danish.amount(left));
    }
}
