package dk.raadslag.intervention;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The documented result problems of all cases. */
@PartOfAnAct
public interface Findings extends Repository<Finding, UUID> {

    /** Stores a new or changed finding; fails if another transaction changed it meanwhile. */
    Finding save(Finding finding);

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Finding> findByCaseNumberAndSupplementFalseAndStatusNot(CaseNumber number, Finding.Status status);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Finding> findLockedByCaseNumberAndSupplementFalseAndStatusNot(CaseNumber number, Finding.Status status);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Finding> findLockedById(UUID id);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    List<Finding> findLockedByCaseNumberAndSupplementTrueAndStatus(CaseNumber number, Finding.Status status);

    @Modifying
    @Query("INSERT INTO raadslag.finding_area (finding_id, effort_area) VALUES (:finding, :area)")
    void addArea(UUID finding, String area);

    @Modifying
    @Query("INSERT INTO raadslag.finding_source (finding_id, source) VALUES (:finding, :source)")
    void addSource(UUID finding, String source);

    /** The codes of the effort areas that the finding is about. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @Query("SELECT effort_area FROM raadslag.finding_area WHERE finding_id = :finding")
    List<String> areas(UUID finding);

    /** Stores a new finding with the areas and sources of its documentation. */
    default Finding add(Finding finding, Documentation.Checked documentation) {
        Finding stored = save(finding);
        documentation.failingAreas().forEach(area -> addArea(finding.id(), area));
        documentation.sources().kinds().forEach(source -> addSource(finding.id(), source.name()));
        return stored;
    }

    /** What the office has documented since the problem of the case waits for the director, the latest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @Query("""
            SELECT evidence FROM raadslag.finding WHERE case_number = :number AND supplement AND status = 'DOCUMENTED'
            ORDER BY documented_at DESC""")
    List<String> evidenceAddedWhileWaiting(CaseNumber number);

    /** The finding of a case that has not been documented anew since, or a refusal. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    default Finding documented(CaseNumber number) {
        return findByCaseNumberAndSupplementFalseAndStatusNot(number, Finding.Status.SUPERSEDED)
                .orElseThrow(Findings::undocumented);
    }

    /** The same, locked until the end of the transaction. */
    default Finding lockedOf(CaseNumber number) {
        return findLockedByCaseNumberAndSupplementFalseAndStatusNot(number, Finding.Status.SUPERSEDED)
                .orElseThrow(Findings::undocumented);
    }

    /** The new facts that came while the problem of the case waits for the director, locked until the end of the transaction. */
    default List<Finding> addedWhileWaiting(CaseNumber number) {
        return findLockedByCaseNumberAndSupplementTrueAndStatus(number, Finding.Status.DOCUMENTED);
    }

    /** The finding, locked until the end of the transaction, or a refusal where there is none. */
    default Finding locked(UUID id) {
        return findLockedById(id).orElseThrow(() -> new Refusal("Dokumentationen af resultatproblemet findes ikke."));
    }

    private static Refusal undocumented() {
        return new Refusal("Der er ikke dokumenteret et resultatproblem i sagen (§ 8, stk. 2).");
    }
}
