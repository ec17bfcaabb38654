package dk.raadslag.grant.criteria;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.grant.GrantType;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The priorities of the councils. They only grow. */
@PartOfAnAct
public interface CriteriaOfTheCouncils extends Repository<GrantCriteria, UUID> {

    GrantCriteria save(GrantCriteria criteria);

    Optional<GrantCriteria> findById(UUID id);

    /** The newest criteria of the year that were found lawful, if there are any. */
    @Query("""
            SELECT c.* FROM raadslag.grant_criteria c JOIN raadslag.legality_check l ON l.decision_id = c.id AND l.verdict = 'LAWFUL'
            WHERE c.region_code = :region AND c.type = :type AND c.year = :year ORDER BY l.sequence DESC LIMIT 1""")
    Optional<GrantCriteria> inForce(RegionCode region, GrantType type, int year);
}
