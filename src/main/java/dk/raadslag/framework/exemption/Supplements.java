package dk.raadslag.framework.exemption;

import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What applicants have added. It only grows. */
@PartOfAnAct
interface Supplements extends Repository<Supplement, UUID> {

    Supplement save(Supplement supplement);
}
