package dk.raadslag.council;

import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The opinions of the councils. They only grow. */
@PartOfAnAct
interface Opinions extends Repository<Opinion, UUID> {

    Opinion save(Opinion opinion);

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Opinion> findById(UUID id);

    /** The opinion with the id, which a process or another record carries. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    default Opinion opinion(UUID id) {
        return findById(id).orElseThrow();
    }
}
