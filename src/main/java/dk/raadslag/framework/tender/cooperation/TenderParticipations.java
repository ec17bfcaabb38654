package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The parts of the other regions in national framework tenders. */
@PartOfAnAct
public interface TenderParticipations extends Repository<TenderParticipation, CaseNumber> {

    TenderParticipation save(TenderParticipation participation);

    /** The number of the act that began it, for the council must speak after it. */
    @Query("SELECT sequence FROM raadslag.framework_tender_participation WHERE number = :number")
    long sequence(CaseNumber number);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<TenderParticipation> findByNumber(CaseNumber number);

    List<TenderParticipation> findByTenderIdOrderByRegionCode(UUID tenderId);

    /** The region's part in the tender; of several, the latest. */
    @Query("""
            SELECT * FROM raadslag.framework_tender_participation WHERE tender_number = :tenderNumber AND region_code = :regionCode
            ORDER BY sequence DESC LIMIT 1""")
    Optional<TenderParticipation> latest(CaseNumber tenderNumber, RegionCode regionCode);

    /** The regions that have not answered about the latest proposal of the tender. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @Query("""
            SELECT region_code FROM raadslag.framework_tender_participation WHERE answer IS NULL
                AND tender_id = (SELECT id FROM raadslag.framework_tender WHERE number = :tender ORDER BY revision DESC LIMIT 1)
            ORDER BY region_code""")
    List<RegionCode> unanswered(CaseNumber tender);

    /** The participation with the number, locked until the transaction ends. */
    default TenderParticipation locked(CaseNumber number) {
        return findByNumber(number).orElseThrow();
    }
}
