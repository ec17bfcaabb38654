package dk.raadslag.approval;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the director decided about what the office wrote, and the papers of what is approved. */
@Repository
@PartOfAnAct
public class Approvals {

    /**
     * A kind of text that is approved.
     *
     * @param tables how the names of its tables begin
     * @param text the column by which they name what was written
     */
    public record Subject(String tables, String text) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Approvals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores what the director decided about what was written. */
    public void decide(
            Subject subject,
            CaseNumber number,
            Written<?> written,
            boolean approved,
            @Nullable String remark,
            Actor director) {
        jdbc.sql("""
                        INSERT INTO raadslag.%s_decision (%s, number, approved, remark, decided_by_group, decided_at)
                        VALUES (:written, :number, :approved, :remark, :director, :now)""".formatted(subject.tables, subject.text))
                .param("written", written.id())
                .param("number", number.value())
                .param("approved", approved)
                .param("remark", remark)
                .param("director", director.groupId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The filed paper of the matter, if it is filed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<UUID> paper(Subject subject, CaseNumber number) {
        return jdbc.sql("SELECT document_id FROM raadslag.%s_paper WHERE number = ?".formatted(subject.tables))
                .param(number.value())
                .query(UUID.class)
                .optional();
    }

    /** Stores that what was approved is filed as the paper. */
    public void filed(Subject subject, CaseNumber number, Written<?> written, UUID paper) {
        jdbc.sql("INSERT INTO raadslag.%s_paper (number, %s, document_id) VALUES (?, ?, ?)"
                        .formatted(subject.tables, subject.text))
                .params(number.value(), written.id(), paper)
                .update();
    }
}
