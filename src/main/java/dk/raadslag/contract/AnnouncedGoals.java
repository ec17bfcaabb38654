package dk.raadslag.contract;

import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The goals that the minister has announced, for whoever plans by them. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class AnnouncedGoals {

    private final JdbcClient jdbc;

    AnnouncedGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The goals of a year.
     *
     * @param draftId the draft that was announced
     * @param documentId the filed announcement
     */
    public record Announcement(CaseNumber number, int year, UUID draftId, UUID documentId) {}

    /** The day on which the goals of the matter were announced. */
    public LocalDate dayOf(CaseNumber number) {
        return jdbc.sql("SELECT announced_at FROM raadslag.announced_goals WHERE number = ?")
                .param(number.value())
                .query(OffsetDateTime.class)
                .single()
                .atZoneSameInstant(Danish.ZONE)
                .toLocalDate();
    }

    /** The announcement of the year's goals, if it is made. */
    public Optional<Announcement> in(int year) {
        return jdbc.sql("SELECT number, year, draft_id, document_id FROM raadslag.announced_goals WHERE year = ?")
                .param(year)
                .query(Announcement.class)
                .optional();
    }

    /** The goals of a year and the next, each with its wording, for those who plan by them. */
    public List<YearGoal> from(int year) {
        return jdbc.sql("""
                        SELECT a.year, g.no, g.title, g.wording FROM raadslag.announced_goals a JOIN raadslag.national_goal g USING (draft_id)
                        WHERE a.year BETWEEN :year AND :year + 1 ORDER BY a.year, g.no""").param("year", year).query(YearGoal.class).list();
    }

    /** A goal of a year, with its number among that year's. */
    public record YearGoal(int year, int no, String title, String wording) {}
}
