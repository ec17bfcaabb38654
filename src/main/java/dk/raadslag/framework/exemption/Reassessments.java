package dk.raadslag.framework.exemption;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The reassessments of exemptions. They only grow. */
@PartOfAnAct
interface Reassessments extends Repository<Reassessment, UUID> {

    Reassessment save(Reassessment reassessment);

    /** The number of the act that recorded it, for the council must speak after it. */
    @Query("SELECT sequence FROM raadslag.exemption_reassessment WHERE id = :id")
    long sequence(UUID id);

    @Query("SELECT * FROM raadslag.exemption_reassessment WHERE number = :number ORDER BY sequence DESC LIMIT 1")
    Optional<Reassessment> newest(CaseNumber number);

    /** The latest reassessment of the exemption, which a process is about. */
    default Reassessment latest(CaseNumber number) {
        return newest(number).orElseThrow();
    }
}
