package dk.raadslag.grant.application;

import dk.raadslag.budget.LockedByRegion;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** What the regions have set aside, promised and paid of the grants. Whoever changes one locks its region's budgets first. */
@PartOfAnAct
public interface GrantCommitments extends LockedByRegion<GrantCommitment, UUID> {

    GrantCommitment save(GrantCommitment commitment);

    Optional<GrantCommitment> findById(UUID decisionId);

    Optional<GrantCommitment> findByNumberAndStatusIn(CaseNumber number, Collection<GrantCommitment.Status> statuses);

    /** The commitment on the decision, for a change. */
    default GrantCommitment locked(UUID decisionId) {
        lock(findById(decisionId).orElseThrow().regionCode());
        return findById(decisionId).orElseThrow();
    }
}
