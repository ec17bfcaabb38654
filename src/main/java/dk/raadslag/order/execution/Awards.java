package dk.raadslag.order.execution;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Repository;

/** The contracts with other providers under the orders. They are added and never changed. */
@Repository
@PartOfAnAct
class Awards {

    private final JdbcAggregateOperations rows;
    private final Authorities authorities;
    private final Clock clock;

    Awards(JdbcAggregateOperations rows, Authorities authorities, Clock clock) {
        this.rows = rows;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** Stores a contract of the responsible for the area; the order must be locked. */
    void add(MinisterOrder order, EffortArea area, Award.Contract contract) {
        String responsible = authorities.responsibleGroup(order.jobcentreId(), area.kind());
        rows.insert(Award.conclude(order, area, responsible, contract, of(order.id()), OffsetDateTime.now(clock)));
    }

    List<Award> of(UUID orderId) {
        return rows.findAll(Query.query(Criteria.where("orderId").is(orderId)), Award.class);
    }
}
