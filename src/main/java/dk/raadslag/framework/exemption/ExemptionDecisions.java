package dk.raadslag.framework.exemption;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The director's decisions about applications, one for each. */
@PartOfAnAct
interface ExemptionDecisions extends Repository<ExemptionDecision, UUID> {

    ExemptionDecision save(ExemptionDecision decision);

    Optional<ExemptionDecision> findByNumber(CaseNumber number);
}
