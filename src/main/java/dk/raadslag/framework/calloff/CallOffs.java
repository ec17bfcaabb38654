package dk.raadslag.framework.calloff;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The call-offs of the responsible. */
@PartOfAnAct
interface CallOffs extends Repository<CallOff, CaseNumber> {

    /** Stores a new or changed call-off; fails if another transaction changed it meanwhile. */
    CallOff save(CallOff callOff);

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<CallOff> findByNumber(CaseNumber number);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<CallOff> findLockedByNumber(CaseNumber number);

    /** The call-off of the jobcentre for the group that is in the status. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<CallOff> findByJobcentreIdAndEffortAreaAndTargetGroupAndStatus(
            String jobcentreId, String effortArea, String targetGroup, CallOff.Status status);

    /** The call-off, or a refusal where there is none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    default CallOff callOff(CaseNumber number) {
        return findByNumber(number).orElseThrow(CallOffs::missing);
    }

    /** The call-off, locked until the end of the transaction, or a refusal where there is none. */
    default CallOff locked(CaseNumber number) {
        return findLockedByNumber(number).orElseThrow(CallOffs::missing);
    }

    private static Refusal missing() {
        return new Refusal("Sagsnummeret hører ikke til en delaftale under et rammeudbud. Kontrollér sagsnummeret.");
    }
}
