package dk.raadslag.agreement;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Involvement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to the row of an agreement. The database refuses what the law does not allow. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AgreementChanges {

    private static final String CHANGE = "UPDATE raadslag.improvement_agreement SET version = version + 1, ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(String caseNumber, UUID amends, Draft draft) {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        INSERT INTO raadslag.improvement_agreement (id, case_number, amends, status, round, how_text, when_text,
                            follow_up_text, valid_from, valid_to, draft_changed_at, created_at, version)
                        VALUES (?, ?, ?, 'DRAFT', 1, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(id, caseNumber, amends, draft.how(), draft.byWhen(), draft.followUp())
                .params(draft.validFrom(), draft.validTo(), now, now)
                .update();
        return id;
    }

    /** Writes the draft anew; an offer that was out begins a new round. */
    void redraft(UUID id, Draft draft) {
        jdbc.sql(CHANGE + """
                        round = CASE status WHEN 'OFFERED' THEN round + 1 ELSE round END, status = 'DRAFT',
                        how_text = ?, when_text = ?, follow_up_text = ?, valid_from = ?, valid_to = ?,
                        refused_kinds = NULL, narrowed_at = NULL, given_up_by_group = NULL, draft_changed_at = ? WHERE id = ?""")
                .params(draft.how(), draft.byWhen(), draft.followUp(), draft.validFrom(), draft.validTo())
                .params(OffsetDateTime.now(clock), id)
                .update();
    }

    void draftChanged(UUID id) {
        change(id, "draft_changed_at = ?", OffsetDateTime.now(clock));
    }

    void offered(UUID id, Involvement council, String reason, Actor director) {
        change(
                id,
                "status = 'OFFERED', offer_document_id = NULL, council_opinion_id = ?, council_at = ?, council_reason = ?, offered_at = ?, offered_by_group = ?",
                council.opinionId(),
                council.registeredAt().atOffset(ZoneOffset.UTC),
                reason,
                OffsetDateTime.now(clock),
                director.groupId());
    }

    void offerFiled(UUID id, UUID document) {
        change(id, "offer_document_id = ?", document);
    }

    void narrowed(UUID id, String refusedKinds, Actor director) {
        change(
                id,
                "refused_kinds = ?, narrowed_at = ?, given_up_by_group = ?",
                refusedKinds,
                OffsetDateTime.now(clock),
                director.groupId());
    }

    void notReached(UUID id, String reason, Actor director) {
        change(
                id,
                "status = 'NOT_REACHED', refused_kinds = NULL, narrowed_at = NULL, not_reached_reason = ?, not_reached_at = ?, given_up_by_group = ?",
                reason,
                OffsetDateTime.now(clock),
                director.groupId());
    }

    void signed(UUID id, Involvement council) {
        change(
                id,
                "council_opinion_id = ?, council_at = ?, signed_at = ?",
                council.opinionId(),
                council.registeredAt().atOffset(ZoneOffset.UTC),
                OffsetDateTime.now(clock));
    }

    void activated(UUID id, UUID document) {
        change(id, "status = 'ACTIVE', document_id = ?", document);
    }

    void replaced(UUID id) {
        change(id, "status = 'REPLACED'");
    }

    void evaluated(UUID id, EvaluationResult result, String text, Actor director) {
        change(
                id,
                "status = 'EVALUATED', evaluation_result = ?, evaluation_text = ?, evaluated_at = ?, evaluated_by_group = ?",
                result.name(),
                text,
                OffsetDateTime.now(clock),
                director.groupId());
    }

    void evaluationFiled(UUID id, UUID document) {
        change(id, "evaluation_document_id = ?", document);
    }

    private void change(UUID id, String columns, Object... values) {
        jdbc.sql(CHANGE + columns + " WHERE id = ?").params(values).params(id).update();
    }
}
