package dk.raadslag.order;

import dk.raadslag.agreement.AgreementFacts;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.council.Involvement;
import dk.raadslag.order.Recommendation.Status;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recommendations of the cases, by revision. */
@Repository
class OrderRecommendations {

    private static final String LATEST = """
            SELECT id, case_number, revision, ground, grounds, evidence, new_facts, proposed_mode, status, drafted_at,
                director_reason, council_opinion_id, document_id, answer_reason, refusal_document_id
            FROM raadslag.order_recommendation WHERE case_number = ? ORDER BY revision DESC LIMIT 1""";

    private final JdbcClient jdbc;
    private final Authorities authorities;
    private final Clock clock;

    OrderRecommendations(JdbcClient jdbc, Authorities authorities, Clock clock) {
        this.jdbc = jdbc;
        this.authorities = authorities;
        this.clock = clock;
    }

    Optional<Recommendation> latest(String caseNumber) {
        return jdbc.sql(LATEST).param(caseNumber).query(Recommendation.class).optional();
    }

    /** The latest recommendation, locked until the end of the transaction, or a refusal unless it stands where expected. */
    Recommendation locked(String caseNumber, String refusal, Status... expected) {
        return jdbc.sql(LATEST + " FOR UPDATE")
                .param(caseNumber)
                .query(Recommendation.class)
                .optional()
                .filter(recommendation -> List.of(expected).contains(recommendation.status()))
                .orElseThrow(() -> new Refusal(refusal));
    }

    UUID add(String caseNumber, AgreementFacts facts, Ground ground, Draft draft) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO raadslag.order_recommendation (id, case_number, revision, agreement_id, agreement_case,
                            split_from, failed_at, ground, grounds, evidence, new_facts, proposed_mode, status, drafted_at)
                        SELECT ?, c.case_number, 1 + coalesce((SELECT max(revision) FROM raadslag.order_recommendation r
                                WHERE r.case_number = c.case_number), 0), a.id, a.case_number,
                            nullif(a.case_number, c.case_number), ?, ?, ?, ?, ?, ?, 'DRAFT', ?
                        FROM raadslag.intervention_case c, raadslag.improvement_agreement a WHERE c.case_number = ? AND a.id = ?""")
                .params(id, facts.establishedAt().atOffset(ZoneOffset.UTC), ground.name())
                .params(
                        draft.grounds(),
                        draft.evidence(),
                        draft.newFacts(),
                        draft.mode().name())
                .params(OffsetDateTime.now(clock), caseNumber, facts.agreementId())
                .update();
        authorities
                .effortAreas(draft.areas())
                .forEach(area -> jdbc.sql("INSERT INTO raadslag.recommendation_area VALUES (?, ?, ?, ?)")
                        .params(id, caseNumber, area.code(), area.kind().name())
                        .update());
        return id;
    }

    List<EffortArea> areas(UUID id) {
        return authorities.effortAreas(
                jdbc.sql("SELECT effort_area FROM raadslag.recommendation_area WHERE recommendation_id = ?")
                        .param(id)
                        .query(String.class)
                        .list());
    }

    /** The director's decision, made on the council's opinion. */
    void decided(UUID id, Status status, Involvement council, String reason, Actor director) {
        jdbc.sql("""
                        UPDATE raadslag.order_recommendation SET status = ?, council_opinion_id = ?, council_at = ?, director_reason = ?,
                            decided_by_group = ? WHERE id = ?""")
                .params(
                        status.name(),
                        council.opinionId(),
                        council.registeredAt().atOffset(ZoneOffset.UTC))
                .params(reason, director.groupId(), id)
                .update();
    }

    void sent(UUID id, Involvement council, Actor director) {
        jdbc.sql("""
                        UPDATE raadslag.order_recommendation SET status = 'SENT', council_opinion_id = ?, council_at = ?, sent_at = ?,
                            sent_by_group = ? WHERE id = ?""")
                .params(council.opinionId(), council.registeredAt().atOffset(ZoneOffset.UTC))
                .params(OffsetDateTime.now(clock), director.groupId(), id)
                .update();
    }

    /** What became of it, with the reason given. */
    void answered(UUID id, Status status, String reason) {
        jdbc.sql("UPDATE raadslag.order_recommendation SET status = ?, answer_reason = ? WHERE id = ?")
                .params(status.name(), reason, id)
                .update();
    }

    /** Whether the minister has declined a recommendation of the case on the ground. */
    boolean declinedBefore(String caseNumber, Ground ground) {
        return jdbc.sql(
                                "SELECT count(*) FROM raadslag.order_recommendation WHERE case_number = ? AND ground = ? AND status = 'DECLINED'")
                        .params(caseNumber, ground.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the integration minister has refused a recommendation that this one revises. */
    boolean consentRefused(String caseNumber) {
        return jdbc.sql("""
                        SELECT count(*) FROM raadslag.order_recommendation r
                        JOIN raadslag.integration_consent c ON c.recommendation_id = r.id AND c.answer = 'NO_CONSENT'
                        WHERE r.case_number = ? AND r.revision > (
                            SELECT coalesce(max(revision), 0) FROM raadslag.order_recommendation e
                            WHERE e.case_number = r.case_number
                                AND e.status IN ('NOT_SENT', 'WITHDRAWN', 'DECLINED', 'ORDERED'))""").param(caseNumber).query(Integer.class).single() > 0;
    }
}
