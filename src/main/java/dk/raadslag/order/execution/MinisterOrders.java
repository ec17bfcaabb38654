package dk.raadslag.order.execution;

import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The minister's orders. */
@PartOfAnAct
public interface MinisterOrders extends Repository<MinisterOrder, UUID> {

    /** Stores a new or changed order; fails if another transaction changed it meanwhile. */
    MinisterOrder save(MinisterOrder order);

    /** The order, if there is one. */
    Optional<MinisterOrder> findById(UUID id);

    /** The order, if there is one, locked until the end of the transaction. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<MinisterOrder> findLockedById(UUID id);

    /** The order, or a refusal where there is none. */
    default MinisterOrder order(UUID id) {
        return findById(id).orElseThrow(MinisterOrders::missing);
    }

    /** The order, locked until the end of the transaction, or a refusal where there is none. */
    default MinisterOrder locked(UUID id) {
        return findLockedById(id).orElseThrow(MinisterOrders::missing);
    }

    private static Refusal missing() {
        return new Refusal("Pålægget findes ikke.");
    }
}
