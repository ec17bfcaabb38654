package dk.raadslag.grant.payment;

import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The payments of the grants. They only grow. */
@PartOfAnAct
interface GrantPayments extends Repository<GrantPayment, UUID> {

    GrantPayment save(GrantPayment payment);
}
