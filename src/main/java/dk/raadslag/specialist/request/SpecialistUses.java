package dk.raadslag.specialist.request;

import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What answers were used for. They only grow. */
@PartOfAnAct
interface SpecialistUses extends Repository<SpecialistUse, UUID> {

    SpecialistUse save(SpecialistUse use);
}
