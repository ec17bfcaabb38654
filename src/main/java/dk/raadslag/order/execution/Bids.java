package dk.raadslag.order.execution;

import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The bids in the tenders. */
@PartOfAnAct
interface Bids extends Repository<Bid, UUID> {

    Bid save(Bid bid);

    List<Bid> findByTenderIdAndTakenBackReasonIsNull(UUID tenderId);

    /** The bids of the tender that count. */
    default List<Bid> of(UUID tenderId) {
        return findByTenderIdAndTakenBackReasonIsNull(tenderId);
    }
}
