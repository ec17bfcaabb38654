package dk.raadslag.framework.tender;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The parts of the other regions in national framework tenders. */
@PartOfAnAct
interface TenderParticipations extends Repository<TenderParticipation, CaseNumber> {

    TenderParticipation save(TenderParticipation participation);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<TenderParticipation> findByNumber(CaseNumber number);

    List<TenderParticipation> findByTenderIdOrderByRegionCode(UUID tenderId);

    /** The number of the other regions whose council is involved in the proposal and whose director cooperates. */
    default long agreed(FrameworkTender tender) {
        return findByTenderIdOrderByRegionCode(tender.id()).stream()
                .filter(other -> other.answer() == TenderParticipation.Cooperation.AGREED)
                .count();
    }

    /** The participation with the number, locked until the transaction ends. */
    default TenderParticipation locked(CaseNumber number) {
        return findByNumber(number).orElseThrow();
    }
}
