package dk.raadslag.intervention.monitoring;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The close monitorings of all cases; a case is under one at most at a time. */
@PartOfAnAct
interface CloseMonitorings extends Repository<CloseMonitoring, UUID> {

    /** Stores a new or changed monitoring; fails if another transaction changed it meanwhile. */
    CloseMonitoring save(CloseMonitoring monitoring);

    Optional<CloseMonitoring> findByCaseNumberAndResultIsNull(CaseNumber number);

    /** The running monitoring of the case, or a refusal where there is none. */
    default CloseMonitoring running(CaseNumber number) {
        return findByCaseNumberAndResultIsNull(number).orElseThrow(CloseMonitoring::ended);
    }
}
