package dk.raadslag.intervention.reaction;

import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The assessments of all cases. They only grow. */
@PartOfAnAct
interface NeedAssessments extends Repository<NeedAssessment, UUID> {

    NeedAssessment save(NeedAssessment assessment);
}
