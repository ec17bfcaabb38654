package dk.raadslag.framework.exemption;

import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The applications that were taken back. */
@PartOfAnAct
interface WithdrawnApplications extends Repository<WithdrawnApplication, UUID> {

    WithdrawnApplication save(WithdrawnApplication withdrawal);
}
