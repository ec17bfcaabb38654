package dk.raadslag.framework.exemption;

import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The director's decisions about reassessments, one for each. */
@PartOfAnAct
interface Revocations extends Repository<Revocation, UUID> {

    Revocation save(Revocation revocation);

    Optional<Revocation> findByReassessmentId(UUID reassessmentId);
}
