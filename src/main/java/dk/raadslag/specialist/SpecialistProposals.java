package dk.raadslag.specialist;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The proposals of specialist functions, by revision. */
@PartOfAnAct
interface SpecialistProposals extends Repository<SpecialistProposal, UUID> {

    SpecialistProposal save(SpecialistProposal proposal);

    /** The number of the act that proposed it, for the council must speak after it. */
    @Query("SELECT sequence FROM raadslag.specialist_proposal WHERE id = :id")
    long sequence(UUID id);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<SpecialistProposal> findFirstByNumberOrderByRevisionDesc(CaseNumber number);

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<SpecialistProposal> findTopByNumberOrderByRevisionDesc(CaseNumber number);

    /** What the agreements that rest on the item of a contract cost together, in DKK; those that came to nothing do not count. */
    @Query("""
            SELECT coalesce(sum(amount), 0) FROM raadslag.specialist_proposal
            WHERE contract_item_id = :item AND status IN ('SENT', 'APPROVED', 'SIGNED')""")
    BigDecimal resting(UUID item);

    /** The matter's latest proposal, locked until the transaction ends. */
    default SpecialistProposal latest(CaseNumber number) {
        return findFirstByNumberOrderByRevisionDesc(number).orElseThrow();
    }
}
