package dk.raadslag.grant.application;

import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The councils' decisions on applications. They only grow. */
@PartOfAnAct
public interface GrantDecisions extends Repository<GrantDecision, UUID> {

    GrantDecision save(GrantDecision decision);

    Optional<GrantDecision> findById(UUID id);

    /** The decision with the id, which a process carries. */
    default GrantDecision decision(UUID id) {
        return findById(id).orElseThrow();
    }
}
