package dk.raadslag.framework.calloff;

import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The contracts that exempt parties have made outside a framework. They only grow. */
@PartOfAnAct
interface OwnContracts extends Repository<OwnContract, UUID> {

    OwnContract save(OwnContract contract);
}
