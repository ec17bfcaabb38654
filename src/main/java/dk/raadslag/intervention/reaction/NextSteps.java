package dk.raadslag.intervention.reaction;

import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The next steps of all cases. They only grow. */
@PartOfAnAct
interface NextSteps extends Repository<NextStep, UUID> {

    NextStep save(NextStep step);
}
