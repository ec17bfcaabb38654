package dk.raadslag.consultancy;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.budget.LockedByRegion;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The consultant assistance of all cases. Whoever changes one locks its region's budgets first. */
@PartOfAnAct
public interface ConsultantCommitments extends LockedByRegion<ConsultantCommitment, UUID> {

    ConsultantCommitment save(ConsultantCommitment commitment);

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<ConsultantCommitment> findById(UUID id);

    /** Keeps what a party answers to the offer, in place of what it answered before. */
    @Modifying
    @Query("""
            INSERT INTO raadslag.consultancy_answer (commitment_id, effort_kind, answer, answered_at)
            VALUES (:id, :kind, :answer, :now)
            ON CONFLICT (commitment_id, effort_kind)
            DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at""")
    void answer(UUID id, EffortKind kind, OfferAnswer answer, OffsetDateTime now);

    /** The kinds of effort whose party has accepted the offer. */
    @Query("SELECT effort_kind FROM raadslag.consultancy_answer WHERE commitment_id = :id AND answer = 'ACCEPT'")
    List<String> acceptingKinds(UUID id);

    /** The commitment, or a refusal where there is none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    default ConsultantCommitment commitment(UUID id) {
        return findById(id)
                .orElseThrow(() -> new Refusal("Konsulentbistanden findes ikke. Åbn opgaven igen fra opgavelisten."));
    }

    /** The commitment as it is once nobody else can change it. */
    default ConsultantCommitment locked(UUID id) {
        lock(commitment(id).regionCode());
        return commitment(id);
    }

    /** The commitments of a case, the oldest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @Query("SELECT * FROM raadslag.consultant_commitment WHERE case_number = :caseNumber ORDER BY offered_at, id")
    List<ConsultantCommitment> ofCase(CaseNumber caseNumber);

    /** The offer of the case that is neither declined, lapsed nor committed, if there is one. */
    default Optional<ConsultantCommitment> openOffer(CaseNumber caseNumber) {
        return ofCase(caseNumber).stream()
                .filter(ConsultantCommitment::isOpenOffer)
                .findFirst();
    }

    /** Tells if all the parties have accepted the offer. */
    default boolean isAcceptedBy(ConsultantCommitment offer, Collection<EffortKind> parties) {
        return acceptingKinds(offer.id())
                .containsAll(parties.stream().map(Enum::name).toList());
    }
}
