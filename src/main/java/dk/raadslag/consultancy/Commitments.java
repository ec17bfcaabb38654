package dk.raadslag.consultancy;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.consultancy.Commitment.Status;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.Matters.Matter;
import dk.raadslag.refusal.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of consultant assistance. Whoever changes one locks its region's budgets first. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Commitments {

    private static final String COMMITMENT = """
            SELECT id, agreement_id, case_number, jobcentre_id, region_code, budget_year, type, purpose, ceiling, committed, paid,
                status, provider_name, peer_jobcentre_id, price, approved_at, document_id, accepted_at
            FROM raadslag.consultant_commitment""";

    private final JdbcClient jdbc;
    private final Matters matters;
    private final ConsultantBudgets budgets;
    private final Clock clock;

    Commitments(JdbcClient jdbc, Matters matters, ConsultantBudgets budgets, Clock clock) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.budgets = budgets;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Commitment commitment(UUID id) {
        return jdbc.sql(COMMITMENT + " WHERE id = ?")
                .param(id)
                .query(Commitment.class)
                .optional()
                .orElseThrow(() -> new Refusal("Konsulentbistanden findes ikke. Åbn opgaven igen fra opgavelisten."));
    }

    /** The commitment as it is once nobody else can change it. */
    Commitment locked(UUID id) {
        budgets.lock(commitment(id).regionCode());
        return commitment(id);
    }

    /** The case, once nobody else can change its commitments. */
    Matter lockedCase(String caseNumber) {
        Matter matter = matters.matter(caseNumber);
        budgets.lock(matter.regionCode());
        return matter;
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<Commitment> ofCase(String caseNumber) {
        return jdbc.sql(COMMITMENT + " WHERE case_number = ? ORDER BY offered_at, id")
                .param(caseNumber)
                .query(Commitment.class)
                .list();
    }

    Optional<Commitment> openOffer(String caseNumber) {
        return ofCase(caseNumber).stream().filter(Commitment::isOpenOffer).findFirst();
    }

    UUID add(UUID agreementId, Matter matter, int budgetYear, Terms terms) {
        return jdbc.sql("""
                INSERT INTO raadslag.consultant_commitment
                    (id, agreement_id, case_number, jobcentre_id, region_code, budget_year, type, purpose, ceiling, status, offered_at)
                VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, 'OFFERED', ?) RETURNING id""")
                .params(
                        agreementId,
                        matter.number().value(),
                        matter.jobcentreId(),
                        matter.regionCode().name(),
                        budgetYear,
                        terms.type(),
                        terms.purpose(),
                        terms.ceiling(),
                        OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
    }

    void addAnswer(UUID id, EffortKind kind, Answer answer) {
        jdbc.sql("""
                INSERT INTO raadslag.consultancy_answer (commitment_id, effort_kind, answer, answered_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (commitment_id, effort_kind)
                DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at""")
                .params(id, kind.name(), answer.name(), OffsetDateTime.now(clock))
                .update();
    }

    boolean isAcceptedBy(Commitment offer, Collection<EffortKind> parties) {
        return jdbc.sql(
                        "SELECT effort_kind FROM raadslag.consultancy_answer WHERE commitment_id = ? AND answer = 'ACCEPT'")
                .param(offer.id())
                .query(EffortKind.class)
                .set()
                .containsAll(parties);
    }

    void status(UUID id, Status status) {
        jdbc.sql("UPDATE raadslag.consultant_commitment SET status = ? WHERE id = ?")
                .params(status.name(), id)
                .update();
    }

    /** Promises the ceiling under the agreement signed at the time given; the database refuses it under an unsigned one. */
    void commit(Commitment offer, OffsetDateTime agreementSignedAt) {
        jdbc.sql("""
                UPDATE raadslag.consultant_commitment
                SET status = 'COMMITTED', committed = ceiling, agreement_signed_at = ? WHERE id = ?""").params(agreementSignedAt, offer.id()).update();
    }

    /** Status, promised and paid amount together. */
    void money(UUID id, Status status, BigDecimal committed, BigDecimal paid) {
        jdbc.sql("UPDATE raadslag.consultant_commitment SET status = ?, committed = ?, paid = ? WHERE id = ?")
                .params(status.name(), committed, paid, id)
                .update();
    }

    /** The helper with the price, or nulls to choose anew. */
    void helper(UUID id, String providerName, String peerJobcentreId, BigDecimal price) {
        jdbc.sql(
                        "UPDATE raadslag.consultant_commitment SET provider_name = ?, peer_jobcentre_id = ?, price = ? WHERE id = ?")
                .params(providerName, peerJobcentreId, price, id)
                .update();
    }

    void approved(UUID id, BigDecimal price) {
        jdbc.sql("UPDATE raadslag.consultant_commitment SET approved_at = ?, committed = ? WHERE id = ?")
                .params(OffsetDateTime.now(clock), price, id)
                .update();
    }

    void issued(UUID id, UUID documentId) {
        jdbc.sql("UPDATE raadslag.consultant_commitment SET document_id = ? WHERE id = ?")
                .params(documentId, id)
                .update();
    }

    void accepted(UUID id) {
        jdbc.sql("UPDATE raadslag.consultant_commitment SET accepted_at = ? WHERE id = ?")
                .params(OffsetDateTime.now(clock), id)
                .update();
    }
}
