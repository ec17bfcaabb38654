package dk.raadslag.specialist.request;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The requests of jobcentres. They only grow. */
@PartOfAnAct
interface SpecialistRequests extends Repository<SpecialistRequest, UUID> {

    SpecialistRequest save(SpecialistRequest request);

    Optional<SpecialistRequest> findByNumber(CaseNumber number);

    /** The matter's request. */
    default SpecialistRequest of(CaseNumber number) {
        return findByNumber(number).orElseThrow();
    }
}
