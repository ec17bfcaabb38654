package dk.raadslag.order.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.order.execution.MinisterOrder.Compliance;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.OrderDesk;
import dk.raadslag.support.RaadslagTest;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The storing of orders. */
@RaadslagTest
class MinisterOrdersTest {

    @Autowired
    MinisterOrders orders;

    @Autowired
    OrderDesk desk;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anOrderIsStoredOnlyWithinAnAct() {
        MinisterOrder order = stored();
        assertThatThrownBy(() -> orders.save(order)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> orders.order(order.id())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anOrderThatSomebodyElseChangedIsNotOverwritten() {
        MinisterOrder order = stored();
        MinisterOrder assessed = inTransaction(order.assess(Compliance.PARTLY));
        assertThat(assessed.version()).isEqualTo(Objects.requireNonNull(order.version()) + 1);
        assertThatThrownBy(() -> inTransaction(order.assess(Compliance.IMPLEMENTED)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(inTransaction(assessed.assess(Compliance.IMPLEMENTED)).compliance())
                .isEqualTo(Compliance.IMPLEMENTED);
    }

    @Test
    void aMissingOrderIsRefusedTheSameWayLockedOrNot() {
        UUID nobodys = UUID.randomUUID();
        transaction.executeWithoutResult(open -> {
            assertThatThrownBy(() -> orders.order(nobodys))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Pålægget findes ikke.");
            assertThatThrownBy(() -> orders.locked(nobodys))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Pålægget findes ikke.");
            open.setRollbackOnly();
        });
    }

    private MinisterOrder inTransaction(MinisterOrder changed) {
        return Objects.requireNonNull(transaction.execute(open -> orders.save(changed)));
    }

    private MinisterOrder stored() {
        String id = desk.ordered(desk.notReached("JC-0851", "SYGEDAGPENGE"), "JC_TENDER", "SYGEDAGPENGE");
        return Objects.requireNonNull(transaction.execute(open -> orders.order(UUID.fromString(id))));
    }
}
