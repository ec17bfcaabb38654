package dk.raadslag.specialist;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The proposals of specialist functions, by revision. */
@PartOfAnAct
interface SpecialistProposals extends Repository<SpecialistProposal, UUID> {

    SpecialistProposal save(SpecialistProposal proposal);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<SpecialistProposal> findFirstByNumberOrderByRevisionDesc(CaseNumber number);

    /** The matter's latest proposal, locked until the transaction ends. */
    default SpecialistProposal latest(CaseNumber number) {
        return findFirstByNumberOrderByRevisionDesc(number).orElseThrow();
    }
}
