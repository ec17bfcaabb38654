package dk.raadslag.framework.review;

import dk.raadslag.deadline.Policy;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The framework agreements, and how far each has been reviewed. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class ReviewedFrameworks {

    private static final String SELECT = """
            SELECT a.id, t.number AS tender, a.title, a.target_group, t.expected_results, a.region_code IS NULL AS national, a.valid_from,
                a.valid_to, r.last_day AS reviewed_until, r.number AS latest, p.number IS NOT NULL AS closed,
                coalesce(r.last_review, false) AS concluded
            FROM raadslag.framework_agreement a JOIN raadslag.framework_tender t ON t.id = a.tender_id
            LEFT JOIN LATERAL (SELECT * FROM raadslag.framework_review v WHERE v.framework_id = a.id ORDER BY v.last_day DESC LIMIT 1) r ON true
            LEFT JOIN raadslag.framework_review_paper p ON p.number = r.number
            """;

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Clock clock;

    ReviewedFrameworks(JdbcClient jdbc, Policy policy, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.clock = clock;
    }

    /** Tells whether a review of the framework agreement that the tender brought may begin today. */
    public boolean mayBeReviewed(CaseNumber tender) {
        return find(tender).filter(framework -> framework.mayBegin(days())).isPresent();
    }

    /** Those whose review begins by itself today, the oldest first. */
    List<ReviewedFramework> due() {
        ReviewDays days = days();
        return jdbc.sql(SELECT + "ORDER BY a.valid_from, t.number").query(ReviewedFramework.class).list().stream()
                .filter(framework -> framework.isDue(days))
                .toList();
    }

    /** The framework agreement that the tender brought, or a refusal where it brought none. */
    ReviewedFramework of(CaseNumber tender) {
        return find(tender)
                .orElseThrow(() -> new Refusal(
                        "Sag %s har ikke ført til en rammeaftale. Skriv sagsnummeret på det rammeudbud, som rammeaftalen er tildelt efter."
                                .formatted(tender)));
    }

    /** The framework agreement with the id. */
    ReviewedFramework framework(UUID id) {
        return jdbc.sql(SELECT + "WHERE a.id = ?")
                .param(id)
                .query(ReviewedFramework.class)
                .single();
    }

    /** The days by which policy counts today. */
    ReviewDays days() {
        return new ReviewDays(
                LocalDate.now(clock), policy.ago("FRAMEWORK_REVIEW_RHYTHM"), policy.ago("FRAMEWORK_REVIEW_LAST"));
    }

    private Optional<ReviewedFramework> find(CaseNumber tender) {
        return jdbc.sql(SELECT + "WHERE t.number = ?")
                .param(tender.value())
                .query(ReviewedFramework.class)
                .optional();
    }
}
