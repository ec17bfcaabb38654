package dk.raadslag.council;

import dk.raadslag.danish.Danish;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything the councils decide, whatever its kind; each decision must be lawful (§ 8, stk. 3). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Decisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds an opinion on a stage of a case. */
    UUID add(String number, Stage stage) {
        return add(number, "OPINION", stage.name());
    }

    /** Adds a recommendation of the council's own. */
    UUID addRecommendation(String number) {
        return add(number, "RECOMMENDATION", null);
    }

    /** The day from which the council can have discussed the stage: it had the brief, and the note on any unlawful opinion. */
    LocalDate beforeCouncilSince(String number, Stage stage, UUID briefId) {
        return jdbc.sql("""
                        SELECT max(at) FROM (
                            SELECT approved_at AS at FROM raadslag.approved_brief WHERE brief_id = :brief
                            UNION ALL
                            SELECT checked_at FROM raadslag.legality_check c JOIN raadslag.council_decision d ON d.id = c.decision_id
                            WHERE d.number = :number AND d.stage = :stage) AS handed""")
                .param("brief", briefId)
                .param("number", number)
                .param("stage", stage.name())
                .query(OffsetDateTime.class)
                .single()
                .atZoneSameInstant(Danish.ZONE)
                .toLocalDate();
    }

    /** What the council decided, in its own words. */
    String text(UUID id) {
        return jdbc.sql("""
                        SELECT text FROM raadslag.council_opinion WHERE id = :id
                        UNION ALL SELECT grounds FROM raadslag.council_recommendation WHERE id = :id""").param("id", id).query(String.class).single();
    }

    private UUID add(String number, String kind, String stage) {
        UUID id = UUID.randomUUID();
        jdbc.sql("SELECT number FROM raadslag.matter WHERE number = ? FOR UPDATE")
                .param(number)
                .query(String.class)
                .single();
        jdbc.sql("INSERT INTO raadslag.council_decision (id, number, kind, stage, decided_at) VALUES (?, ?, ?, ?, ?)")
                .params(id, number, kind, stage, OffsetDateTime.now(clock))
                .update();
        return id;
    }
}
