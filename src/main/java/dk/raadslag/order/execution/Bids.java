package dk.raadslag.order.execution;

import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The bids in the tenders. */
@PartOfAnAct
interface Bids extends Repository<Bid, UUID> {

    Bid save(Bid bid);

    List<Bid> findByTenderId(UUID tenderId);
}
