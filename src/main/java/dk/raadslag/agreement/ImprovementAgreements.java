package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The agreements of all cases. The database refuses what the law does not allow. */
@PartOfAnAct
public interface ImprovementAgreements extends Repository<ImprovementAgreement, UUID> {

    ImprovementAgreement save(ImprovementAgreement agreement);

    @Query("SELECT * FROM raadslag.improvement_agreement WHERE id = :id FOR UPDATE")
    Optional<ImprovementAgreement> findAndLock(UUID id);

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<ImprovementAgreement> findById(UUID id);

    /** The agreement, which nobody else can change until this transaction ends; or a refusal where there is none. */
    default ImprovementAgreement locked(UUID id) {
        return findAndLock(id).orElseThrow(ImprovementAgreements::unknown);
    }

    /** The agreement, or a refusal where there is none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    default ImprovementAgreement agreement(UUID id) {
        return findById(id).orElseThrow(ImprovementAgreements::unknown);
    }

    /** The agreements of a case, the newest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @Query("SELECT * FROM raadslag.improvement_agreement WHERE case_number = :caseNumber ORDER BY sequence DESC")
    List<ImprovementAgreement> ofCase(CaseNumber caseNumber);

    /** The number of the act that last changed the draft, for the council must speak after it. */
    @Query("SELECT draft_sequence FROM raadslag.improvement_agreement WHERE id = :id")
    long draftSequence(UUID id);

    /** The agreement that is in force on the case now, or a refusal. */
    default ImprovementAgreement inForce(CaseNumber caseNumber) {
        return activeOf(caseNumber).orElseThrow(() -> new Refusal("Der er ingen aftale i kraft på sagen."));
    }

    /** The agreement that is in force on the case now, if there is one. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    default Optional<ImprovementAgreement> activeOf(CaseNumber caseNumber) {
        return ofCase(caseNumber).stream()
                .filter(agreement -> agreement.status() == Status.ACTIVE)
                .findFirst();
    }

    private static Refusal unknown() {
        return new Refusal("Aftalen findes ikke. Åbn sagen igen, og prøv forfra.");
    }
}
