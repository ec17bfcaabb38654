package dk.raadslag.contract.goals;

import dk.raadslag.contract.AnnouncedGoals.Announcement;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The announcements of the goals, one for each year. They only grow. */
@Repository
@PartOfAnAct
class Announcements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Announcements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The announcement of the matter, if it is made. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Announcement> of(CaseNumber number) {
        return jdbc.sql("SELECT number, year, draft_id, document_id FROM raadslag.announced_goals WHERE number = ?")
                .param(number.value())
                .query(Announcement.class)
                .optional();
    }

    void add(Announcement announcement) {
        jdbc.sql("""
                        INSERT INTO raadslag.announced_goals (number, year, draft_id, decision, document_id, announced_at)
                        VALUES (?, ?, ?, 'ANNOUNCE', ?, ?)""")
                .params(
                        announcement.number().value(),
                        announcement.year(),
                        announcement.draftId(),
                        announcement.documentId(),
                        OffsetDateTime.now(clock))
                .update();
    }
}
