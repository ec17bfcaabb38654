package dk.raadslag.framework.tender.award;

import dk.raadslag.framework.tender.FrameworkTender;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The rounds in which framework tenders were published. */
@PartOfAnAct
interface TenderRounds extends Repository<TenderRound, UUID> {

    TenderRound save(TenderRound round);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<TenderRound> findFirstByTenderIdOrderByRoundDesc(UUID tenderId);

    /** The latest round of the tender, locked until the transaction ends, or a refusal where there is none. */
    default TenderRound latest(FrameworkTender tender) {
        return findFirstByTenderIdOrderByRoundDesc(tender.id())
                .orElseThrow(() -> new Refusal("Rammeudbuddet er ikke offentliggjort endnu. Offentliggør det først."));
    }

    /** The number of the tender's next round, from 1. */
    default int next(FrameworkTender tender) {
        return 1
                + findFirstByTenderIdOrderByRoundDesc(tender.id())
                        .map(TenderRound::round)
                        .orElse(0);
    }
}
