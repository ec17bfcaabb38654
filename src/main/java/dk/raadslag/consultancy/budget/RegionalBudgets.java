package dk.raadslag.consultancy.budget;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.budget.BudgetYear;
import dk.raadslag.consultancy.ConsultancyJournal;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The money that each region can spend on consultants in a year (§ 12), in DKK: set by its director, reserved for offers. */
@Component
@PartOfAnAct
public class RegionalBudgets {

    private final ConsultantBudgets budgets;
    private final Matters matters;
    private final ConsultancyJournal journal;
    private final Authorities authorities;
    private final BudgetYear budgetYear;

    RegionalBudgets(
            ConsultantBudgets budgets,
            Matters matters,
            ConsultancyJournal journal,
            Authorities authorities,
            BudgetYear budgetYear) {
        this.budgets = budgets;
        this.matters = matters;
        this.journal = journal;
        this.authorities = authorities;
        this.budgetYear = budgetYear;
    }

    /**
     * Sets the budget of this year or the next; never below what is reserved, promised and paid.
     *
     * @return the number of the budget's matter
     */
    public CaseNumber set(RegionCode region, int year, @Nullable BigDecimal typed, Actor actor) {
        BigDecimal amount = Require.amount("Budget", typed);
        budgetYear.requireOpen(year);
        Require.that(
                actor.equals(Actor.SYSTEM) || actor.groupId().equals(Role.DIRECTOR.in(region)),
                "Kun regionsdirektøren i regionen selv kan fastsætte konsulentbudgettet (§ 12).");
        budgets.lock(region);
        ConsultantBudget budget = budgets.findByRegionCodeAndYear(region, year)
                .map(existing -> existing.with(funds -> funds.set(year, amount)))
                .orElseGet(() -> ConsultantBudget.of(open(region, year), region, year, amount));
        CaseNumber number = budgets.save(budget).number();
        String text = "Konsulentbudgettet for %d er fastsat til %s";
        journal.note(number, actor, "setConsultantBudget", text.formatted(year, Danish.amount(amount)));
        return number;
    }

    /** Sets the amount aside for an offer, or refuses with what is left. */
    public void reserve(RegionCode region, int year, BigDecimal amount) {
        BigDecimal left = budgets.left(region, year);
        Require.that(
                amount.compareTo(left) <= 0,
                "Der er kun %s tilbage af konsulentbudgettet for %d i %s. Sæt »Højeste beløb« ned, eller undlad at tilbyde konsulentbistand."
                        .formatted(Danish.amount(left), year, authorities.regionName(region)));
        budgets.findByRegionCodeAndYear(region, year)
                .map(budget -> budget.with(funds -> funds.reserve(amount)))
                .ifPresent(budgets::save);
    }

    private CaseNumber open(RegionCode region, int year) {
        return matters.open("BUD", region, null, "Konsulentbudget " + year);
    }
}
