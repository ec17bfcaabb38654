package dk.raadslag.specialist.request;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Where requests were sent. They only grow. */
@PartOfAnAct
interface SpecialistTriages extends Repository<SpecialistTriage, UUID> {

    SpecialistTriage save(SpecialistTriage triage);

    @Query("SELECT * FROM raadslag.specialist_triage WHERE number = :number ORDER BY sequence DESC LIMIT 1")
    Optional<SpecialistTriage> newest(CaseNumber number);

    /** Where the matter's request was sent last. */
    default SpecialistTriage latest(CaseNumber number) {
        return newest(number).orElseThrow();
    }
}
