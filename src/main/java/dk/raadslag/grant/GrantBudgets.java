package dk.raadslag.grant;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.budget.Funds;
import dk.raadslag.budget.LockedByRegion;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The budgets of the grants, one for each region, type and year. */
@PartOfAnAct
public interface GrantBudgets extends LockedByRegion<GrantBudget, CaseNumber> {

    GrantBudget save(GrantBudget budget);

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<GrantBudget> findByRegionCodeAndTypeAndYear(RegionCode regionCode, GrantType type, int year);

    /** What the council can still grant in the year, in DKK; nothing where no budget is set. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    default BigDecimal left(RegionCode regionCode, GrantType type, int year) {
        return findByRegionCodeAndTypeAndYear(regionCode, type, year)
                .map(budget -> budget.funds().left())
                .orElse(BigDecimal.ZERO);
    }

    /** Moves the money of the budget. */
    default void move(RegionCode regionCode, GrantType type, int year, UnaryOperator<Funds> step) {
        findByRegionCodeAndTypeAndYear(regionCode, type, year)
                .map(budget -> budget.with(step))
                .ifPresent(this::save);
    }
}
