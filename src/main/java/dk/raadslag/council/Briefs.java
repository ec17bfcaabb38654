package dk.raadslag.council;

import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The briefs of all matters. They only grow. */
@PartOfAnAct
interface Briefs extends Repository<Brief, UUID> {

    Brief save(Brief brief);

    Optional<Brief> findById(UUID id);

    /** The brief with the id, which a process carries. */
    default Brief brief(UUID id) {
        return findById(id).orElseThrow();
    }
}
