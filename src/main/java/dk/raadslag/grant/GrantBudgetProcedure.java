package dk.raadslag.grant;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.budget.BudgetYear;
import dk.raadslag.budget.Funds;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a region's part of a grant of the state is recorded, within which its council decides. */
@Component
@PartOfAnAct
class GrantBudgetProcedure {

    static final String ONLY_THE_DIRECTOR =
            "Kun regionsdirektøren i regionen selv kan registrere regionens del af en statslig bevilling (§ 8, stk. 3).";

    private final GrantBudgets budgets;
    private final Matters matters;
    private final CaseRecord record;
    private final BudgetYear budgetYear;

    GrantBudgetProcedure(GrantBudgets budgets, Matters matters, CaseRecord record, BudgetYear budgetYear) {
        this.budgets = budgets;
        this.matters = matters;
        this.record = record;
        this.budgetYear = budgetYear;
    }

    /**
     * Records the region's part of the grant in this year or the next; never below what is granted, promised and paid.
     *
     * @return the number of the budget's matter
     */
    CaseNumber set(RegionCode region, GrantType type, int year, @Nullable BigDecimal typed, Actor director) {
        BigDecimal amount = Require.amount("Beløb", typed);
        budgetYear.requireOpen(year);
        director.mustBe(Role.DIRECTOR.in(region), ONLY_THE_DIRECTOR);
        budgets.lock(region);
        GrantBudget budget = budgets.findByRegionCodeAndTypeAndYear(region, type, year)
                .map(existing -> existing.with(funds -> funds.set(year, amount)))
                .orElseGet(() -> new GrantBudget(open(region, type, year), region, type, year, Funds.of(amount), null));
        CaseNumber number = budgets.save(budget).number();
        String text =
                "Regionens del af %s for %d er fastsat til %s".formatted(type.danish(), year, Danish.amount(amount));
        record.add(number, director, "setGrantBudget", "§ 8, stk. 3", text);
        return number;
    }

    private CaseNumber open(RegionCode region, GrantType type, int year) {
        return matters.open("BEV", region, null, "%s %d".formatted(type.title(), year));
    }
}
