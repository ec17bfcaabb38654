package dk.raadslag.order;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The agreement of the integration minister to orders about the effort under the Integration Act (§ 11, stk. 2, 2. pkt.). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Consents {

    private static final String ACT = "integrationConsent";
    private static final String PARAGRAPH = "§ 11, stk. 2, 2. pkt.";

    private final JdbcClient jdbc;
    private final CaseRecord record;
    private final Clock clock;

    Consents(JdbcClient jdbc, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.clock = clock;
    }

    void give(Recommendation recommendation, String typedNote, Actor actor) {
        String note = Require.optionalText("Begrundelse", typedNote);
        add(recommendation.id(), "CONSENT", note, actor);
        String text = "Integrationsministeren er enig i et pålæg om indsatsen efter integrationsloven."
                + (note == null ? "" : " Bemærkning: " + note);
        record.add(recommendation.caseNumber(), actor, ACT, PARAGRAPH, text);
    }

    void refuse(Recommendation recommendation, String reason, Actor actor) {
        add(recommendation.id(), "NO_CONSENT", reason, actor);
        String text =
                "Integrationsministeren er ikke enig i et pålæg om indsatsen efter integrationsloven. Begrundelse: "
                        + reason;
        record.add(recommendation.caseNumber(), actor, ACT, PARAGRAPH, text);
    }

    /** Refuses to order an area under the Integration Act without consent. */
    void requireFor(Recommendation recommendation, List<EffortArea> areas) {
        Require.that(
                areas.stream().noneMatch(EffortArea::integration) || isGiven(recommendation.id()),
                "Pålæg om indsatsen efter integrationsloven kræver aftale med integrationsministeren (§ 11, stk. 2, 2. pkt.). Vent på samtykket, eller udelad området.");
    }

    private boolean isGiven(UUID recommendationId) {
        return jdbc.sql(
                                "SELECT count(*) FROM raadslag.integration_consent WHERE recommendation_id = ? AND answer = 'CONSENT'")
                        .param(recommendationId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void add(UUID recommendationId, String answer, String text, Actor actor) {
        jdbc.sql("""
                        INSERT INTO raadslag.integration_consent
                            (recommendation_id, answer, text, answered_by, answered_by_group, answered_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(recommendationId, answer, text, actor.userId(), actor.groupId(), OffsetDateTime.now(clock))
                .update();
    }
}
