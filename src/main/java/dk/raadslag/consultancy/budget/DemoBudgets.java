package dk.raadslag.consultancy.budget;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.budget.BudgetYear;
import dk.raadslag.consultancy.ConsultancyJournal;
import dk.raadslag.journal.CaseNumber;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An invented consultant budget of this year for each region, for trying Rådslag out. Only in the demo. */
@Component
@Profile("demo")
class DemoBudgets implements ApplicationRunner {

    private static final BigDecimal AMOUNT = new BigDecimal("1000000.00");

    private final ConsultantBudgets budgets;
    private final RegionalBudgets regionalBudgets;
    private final ConsultancyJournal journal;
    private final BudgetYear budgetYear;

    DemoBudgets(
            ConsultantBudgets budgets,
            RegionalBudgets regionalBudgets,
            ConsultancyJournal journal,
            BudgetYear budgetYear) {
        this.budgets = budgets;
        this.regionalBudgets = regionalBudgets;
        this.journal = journal;
        this.budgetYear = budgetYear;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Stream.of(RegionCode.values())
                .filter(region -> budgets.findByRegionCodeAndYear(region, budgetYear.current())
                        .isEmpty())
                .forEach(this::invent);
    }

    private void invent(RegionCode region) {
        CaseNumber number = regionalBudgets.set(region, budgetYear.current(), AMOUNT, Actor.SYSTEM);
        journal.note(number, Actor.SYSTEM, "setConsultantBudget", "Budgettet er opfundet til demonstrationen.");
    }
}
