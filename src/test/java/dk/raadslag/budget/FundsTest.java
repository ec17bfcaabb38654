package dk.raadslag.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The money of a region's budget: set aside, promised, paid and freed again. */
class FundsTest {

    private static final BigDecimal CEILING = new BigDecimal("200");

    private final Funds budget = Funds.of(new BigDecimal("500"));

    @Test
    void moneyIsCountedOnceFromOfferToPayment() {
        Funds reserved = budget.reserve(CEILING);
        Funds committed = reserved.commitReserved(CEILING);
        Funds paid = committed.pay(new BigDecimal("150")).releaseCommitted(new BigDecimal("50"));

        assertThat(reserved.left()).isEqualByComparingTo("300");
        assertThat(committed.left()).isEqualByComparingTo("300");
        assertThat(committed.reserved()).isZero();
        assertThat(paid.left()).isEqualByComparingTo("350");
        assertThat(paid.committed()).isZero();
        assertThat(paid.paid()).isEqualByComparingTo("150");
    }

    @Test
    void anOfferThatLapsesFreesItsMoney() {
        assertThat(budget.reserve(CEILING).releaseReserved(CEILING)).isEqualTo(budget);
    }

    @Test
    void aBudgetIsNeverSetBelowWhatIsUsed() {
        Funds used = budget.reserve(CEILING);

        assertThat(used.set(2007, CEILING).left()).isZero();
        assertThatThrownBy(() -> used.set(2007, new BigDecimal("199")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Budgettet for 2007 kan ikke sættes lavere end de 200,00 kr.");
    }
}
