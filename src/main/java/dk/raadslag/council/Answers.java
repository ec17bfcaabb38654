package dk.raadslag.council;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The regional directors' answers to what the councils recommend (§ 11, stk. 1 and 2). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Answers {

    private final JdbcClient jdbc;
    private final Recommendations recommendations;
    private final LegalityChecks legalityChecks;
    private final CaseRecord record;
    private final Clock clock;

    Answers(
            JdbcClient jdbc,
            Recommendations recommendations,
            LegalityChecks legalityChecks,
            CaseRecord record,
            Clock clock) {
        this.jdbc = jdbc;
        this.recommendations = recommendations;
        this.legalityChecks = legalityChecks;
        this.record = record;
        this.clock = clock;
    }

    /** Records the reasoned answer to a lawful recommendation and returns the reason as it stands. */
    String give(String number, UUID recommendationId, Answer answer, String reason, Actor director) {
        String why = Require.text("Begrundelse", reason);
        jdbc.sql("""
                        INSERT INTO raadslag.council_recommendation_answer
                            (recommendation_id, number, legality_check_id, verdict, answer, reason, answered_by, answered_by_group,
                            answered_at)
                        VALUES (?, ?, ?, 'LAWFUL', ?, ?, ?, ?, ?)""")
                .params(recommendationId, number, legalityChecks.requireLawful(recommendationId), answer.name(), why)
                .params(director.userId(), director.groupId(), OffsetDateTime.now(clock))
                .update();
        String paragraph =
                recommendations.recommendation(recommendationId).type().paragraph();
        record.add(number, director, "answerRecommendation", paragraph, answer.danish() + " Begrundelse: " + why);
        return why;
    }
}
