package dk.raadslag.agreement;

import dk.raadslag.agreement.Requirement.Outcome;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The result requirements of all agreements. Withdrawn ones stay in the table and count for nothing. */
@PartOfAnAct
public interface Requirements extends Repository<Requirement, UUID> {

    Requirement save(Requirement requirement);

    int countByAgreementId(UUID agreementId);

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Requirement> findById(UUID id);

    /** The requirement, or a refusal where there is none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    default Requirement requirement(UUID id) {
        return findById(id)
                .orElseThrow(() -> new Refusal("Resultatkravet findes ikke. Åbn sagen igen, og prøv forfra."));
    }

    /** The requirements of the agreement that are not withdrawn. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @Query("""
            SELECT * FROM raadslag.result_requirement WHERE agreement_id = :agreementId AND withdrawn_at IS NULL ORDER BY position""")
    List<Requirement> inForce(UUID agreementId);

    /** Takes over what an earlier agreement demands, where area and due date still fit. */
    default void takeOver(List<Requirement> earlier, ImprovementAgreement to, AgreementContent content) {
        List<Requirement> fitting = earlier.stream()
                .filter(requirement -> requirement.fits(to.draft(), content))
                .toList();
        IntStream.range(0, fitting.size())
                .mapToObj(index -> Requirement.of(
                        to.id(),
                        index + 1,
                        fitting.get(index).effortArea(),
                        fitting.get(index).measure()))
                .forEach(this::save);
    }

    default void withdraw(List<Requirement> requirements, OffsetDateTime now) {
        requirements.forEach(requirement -> save(requirement.withdraw(now)));
    }

    /** Asks for the documentation of every result once more. */
    default void reopen(List<Requirement> requirements) {
        requirements.forEach(requirement -> save(requirement.found(Outcome.NOT_DOCUMENTED)));
    }
}
