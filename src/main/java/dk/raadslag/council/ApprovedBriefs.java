package dk.raadslag.council;

import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The approved briefs of all matters. They only grow. */
@PartOfAnAct
interface ApprovedBriefs extends Repository<ApprovedBrief, UUID> {

    ApprovedBrief save(ApprovedBrief brief);
}
