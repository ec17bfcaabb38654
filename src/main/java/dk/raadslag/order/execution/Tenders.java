package dk.raadslag.order.execution;

import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The tenders of the orders. */
@PartOfAnAct
interface Tenders extends Repository<Tender, UUID> {

    Tender save(Tender tender);

    Optional<Tender> findFirstByOrderIdOrderByRoundDesc(UUID orderId);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Tender> findFirstLockedByOrderIdOrderByRoundDesc(UUID orderId);

    /** The latest tender of the order, locked until the end of the transaction, or a refusal where there is none. */
    default Tender locked(UUID orderId) {
        return findFirstLockedByOrderIdOrderByRoundDesc(orderId)
                .orElseThrow(() -> new Refusal("Udbuddet er ikke offentliggjort endnu. Offentliggør det først."));
    }

    /** The number of the order's next tender, from 1. */
    default int nextRound(UUID orderId) {
        return 1
                + findFirstByOrderIdOrderByRoundDesc(orderId).map(Tender::round).orElse(0);
    }
}
