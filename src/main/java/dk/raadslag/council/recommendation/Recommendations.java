package dk.raadslag.council.recommendation;

import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The recommendations of the councils. They only grow. */
@PartOfAnAct
interface Recommendations extends Repository<Recommendation, UUID> {

    Recommendation save(Recommendation recommendation);

    Optional<Recommendation> findById(UUID id);

    /** The recommendation with the id, which a process carries. */
    default Recommendation recommendation(UUID id) {
        return findById(id).orElseThrow();
    }
}
