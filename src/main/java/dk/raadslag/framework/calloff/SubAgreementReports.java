package dk.raadslag.framework.calloff;

import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** How the sub-agreements of call-offs ended. They only grow. */
@PartOfAnAct
interface SubAgreementReports extends Repository<SubAgreementReport, UUID> {

    SubAgreementReport save(SubAgreementReport report);
}
