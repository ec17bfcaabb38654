package dk.raadslag.framework.exemption;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The reassessments of exemptions. They only grow. */
@PartOfAnAct
interface Reassessments extends Repository<Reassessment, UUID> {

    Reassessment save(Reassessment reassessment);

    Optional<Reassessment> findFirstByNumberOrderByBegunAtDesc(CaseNumber number);

    /** The latest reassessment of the exemption, which a process is about. */
    default Reassessment latest(CaseNumber number) {
        return findFirstByNumberOrderByBegunAtDesc(number).orElseThrow();
    }
}
