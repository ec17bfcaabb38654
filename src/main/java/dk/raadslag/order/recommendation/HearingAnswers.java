package dk.raadslag.order.recommendation;

import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parties' answers in the hearings about recommendations, one of each party at most. */
@Repository
@PartOfAnAct
class HearingAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    HearingAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A party's comment, or null where it has none. */
    record HearingAnswer(String partyGroup, @Nullable String comment) {}

    /** Stores a party's answer; false where it has answered already. */
    boolean add(UUID recommendationId, HearingAnswer answer) {
        return jdbc.sql("""
                                INSERT INTO raadslag.recommendation_hearing (recommendation_id, party_group, comment, answered_at)
                                VALUES (:id, :party, :comment, :at) ON CONFLICT DO NOTHING""")
                        .param("id", recommendationId)
                        .param("party", answer.partyGroup())
                        .param("comment", answer.comment())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    List<HearingAnswer> of(UUID recommendationId) {
        return jdbc.sql("""
                        SELECT party_group, comment FROM raadslag.recommendation_hearing
                        WHERE recommendation_id = :id ORDER BY party_group""")
                .param("id", recommendationId)
                .query(HearingAnswer.class)
                .list();
    }
}
