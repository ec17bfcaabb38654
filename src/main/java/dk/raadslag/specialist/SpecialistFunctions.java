package dk.raadslag.specialist;

import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The specialist functions of all regions. They only grow; the four predefined ones of each region are there from the start. */
@PartOfAnAct
interface SpecialistFunctions extends Repository<SpecialistFunction, UUID> {

    SpecialistFunction save(SpecialistFunction function);
}
