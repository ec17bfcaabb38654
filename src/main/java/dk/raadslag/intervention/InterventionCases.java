package dk.raadslag.intervention;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the cases under § 11. */
@PartOfAnAct
interface InterventionCases extends Repository<InterventionCase, CaseNumber> {

    /** Stores a new or changed case; fails if another transaction changed it meanwhile. */
    InterventionCase save(InterventionCase changed);

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @Query("SELECT * FROM raadslag.intervention_case WHERE case_number = :number")
    Optional<InterventionCase> find(CaseNumber number);

    @Query("SELECT * FROM raadslag.intervention_case WHERE case_number = :number FOR UPDATE")
    Optional<InterventionCase> findAndLock(CaseNumber number);

    /** The case with the number, or a refusal where there is none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    default InterventionCase require(CaseNumber number) {
        return find(number).orElseThrow(InterventionCases::unknown);
    }

    /** The case, locked until the end of the transaction, or a refusal where there is none. */
    default InterventionCase locked(CaseNumber number) {
        return findAndLock(number).orElseThrow(InterventionCases::unknown);
    }

    private static Refusal unknown() {
        return new Refusal("Sagen findes ikke. Kontrollér sagsnummeret.");
    }
}
