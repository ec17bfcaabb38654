package dk.raadslag.order.recommendation;

import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Repository;

/** The answers of the integration minister. They are added and never changed. */
@Repository
@PartOfAnAct
class Consents {

    private final JdbcAggregateOperations rows;

    Consents(JdbcAggregateOperations rows) {
        this.rows = rows;
    }

    void add(Consent consent) {
        rows.insert(consent);
    }

    Optional<Consent> of(UUID recommendationId) {
        return Optional.ofNullable(rows.findById(recommendationId, Consent.class));
    }
}
