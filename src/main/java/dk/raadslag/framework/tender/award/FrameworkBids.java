package dk.raadslag.framework.tender.award;

import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The bids in the framework tenders. */
@PartOfAnAct
interface FrameworkBids extends Repository<FrameworkBid, UUID> {

    FrameworkBid save(FrameworkBid bid);

    List<FrameworkBid> findByRoundIdAndTakenBackReasonIsNullOrderByPrice(UUID roundId);

    /** The bids of the round that count, cheapest first. */
    default List<FrameworkBid> of(UUID roundId) {
        return findByRoundIdAndTakenBackReasonIsNullOrderByPrice(roundId);
    }
}
