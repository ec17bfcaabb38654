package dk.raadslag.intervention.reaction;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The next steps of all cases. They only grow. */
@PartOfAnAct
interface NextSteps extends Repository<NextStep, UUID> {

    NextStep save(NextStep step);

    /** The number of the act since which the problem is known to remain, although an agreement or an order was tried; null where none was. */
    @Query("SELECT raadslag.problem_remained_since(:number)")
    @Nullable
    Long problemRemainedSince(CaseNumber number);
}
