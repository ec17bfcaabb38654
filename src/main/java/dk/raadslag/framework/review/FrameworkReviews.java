package dk.raadslag.framework.review;

import dk.raadslag.approval.Written;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The reviews of framework agreements, and what was written for them. */
@Repository
@PartOfAnAct
class FrameworkReviews {

    private final JdbcClient jdbc;
    private final Clock clock;

    FrameworkReviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a review that begins, with the figures of its period as they are now. */
    void begin(CaseNumber number, ReviewedFramework framework, ReviewPeriod period) {
        jdbc.sql("""
                        INSERT INTO raadslag.framework_review (number, region_code, framework_id, first_day, last_day, last_review, begun_at,
                            jobcentres, jobcentres_using, providers, providers_used, signed, ordered, persons_agreed, with_status,
                            persons_served, without_status, ended_early, running)
                        SELECT :number, :region, :framework, :first, :last, :lastReview, :now, f.*
                        FROM raadslag.framework_figures(:framework, :first, :last) f""")
                .param("number", number.value())
                .param("region", framework.region().name())
                .param("framework", framework.id())
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .param("lastReview", period.lastReview())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The review with the number, or a refusal where there is none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    FrameworkReview review(CaseNumber number) {
        return jdbc.sql("SELECT * FROM raadslag.framework_review WHERE number = ?")
                .param(number.value())
                .query(FrameworkReviews::review)
                .optional()
                .orElseThrow(() -> new Refusal("Opfølgningen findes ikke. Kontrollér sagsnummeret."));
    }

    void write(CaseNumber number, ReviewText text) {
        jdbc.sql("""
                        INSERT INTO raadslag.framework_review_draft (id, number, revision, assessment, conclusion, explanation, written_at)
                        SELECT :id, :number, 1 + count(*), :assessment, :conclusion, :explanation, :now
                        FROM raadslag.framework_review_draft WHERE number = :number""")
                .param("id", UUID.randomUUID())
                .param("number", number.value())
                .param("assessment", text.assessment())
                .param("conclusion", text.conclusion().name())
                .param("explanation", text.explanation())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What was written last, if anything was. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Written<ReviewText>> latest(CaseNumber number) {
        return jdbc.sql("""
                        SELECT d.*, c.approved FROM raadslag.framework_review_draft d
                        LEFT JOIN raadslag.framework_review_decision c ON c.draft_id = d.id
                        WHERE d.number = ? ORDER BY d.revision DESC LIMIT 1""")
                .param(number.value())
                .query((row, index) -> new Written<>(
                        row.getObject("id", UUID.class),
                        new ReviewText(
                                row.getString("assessment"),
                                Conclusion.valueOf(row.getString("conclusion")),
                                row.getString("explanation")),
                        row.getObject("approved", Boolean.class)))
                .optional();
    }

    private static FrameworkReview review(ResultSet row, int index) throws SQLException {
        return new FrameworkReview(
                CaseNumber.of(row.getString("number")),
                row.getObject("framework_id", UUID.class),
                new ReviewPeriod(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("last_review")),
                new ReviewFigures(
                        row.getInt("jobcentres"),
                        row.getInt("jobcentres_using"),
                        row.getInt("providers"),
                        row.getInt("providers_used"),
                        row.getInt("signed"),
                        row.getInt("ordered"),
                        row.getInt("persons_agreed"),
                        row.getInt("with_status"),
                        row.getInt("persons_served"),
                        row.getInt("without_status"),
                        row.getInt("ended_early"),
                        row.getInt("running")));
    }
}
