package dk.raadslag.consultancy.budget;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.budget.Funds;
import dk.raadslag.budget.LockedByRegion;
import dk.raadslag.consultancy.ConsultantCommitment;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The consultant budgets of the regions, one a year (§ 12). */
@PartOfAnAct
public interface ConsultantBudgets extends LockedByRegion<ConsultantBudget, CaseNumber> {

    ConsultantBudget save(ConsultantBudget budget);

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<ConsultantBudget> findByRegionCodeAndYear(RegionCode regionCode, int year);

    /** The amount that the region can still offer in the year, in DKK; nothing where no budget is set. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    default BigDecimal left(RegionCode regionCode, int year) {
        return findByRegionCodeAndYear(regionCode, year)
                .map(budget -> budget.funds().left())
                .orElse(BigDecimal.ZERO);
    }

    /** Changes the budget that bears the commitment. */
    default void change(ConsultantCommitment commitment, UnaryOperator<Funds> step) {
        findByRegionCodeAndYear(commitment.regionCode(), commitment.budgetYear())
                .map(budget -> budget.with(step))
                .ifPresent(this::save);
    }
}
