package dk.raadslag.council.meeting;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What became of the items. It only grows. */
@PartOfAnAct
interface TreatedItems extends Repository<TreatedItem, UUID> {

    TreatedItem save(TreatedItem item);

    Optional<TreatedItem> findById(UUID itemId);

    /** The council's decisions in a matter, whether at a meeting or not. */
    @Query("SELECT id FROM raadslag.council_decision WHERE number = :number")
    List<UUID> decisionsIn(CaseNumber number);

    /** The matters in which the region's council has decided since the day. */
    @Query("""
            SELECT DISTINCT d.number FROM raadslag.council_decision d JOIN raadslag.matter m ON m.number = d.number
            WHERE m.region_code = :region AND d.decided_at >= :since ORDER BY 1""")
    List<CaseNumber> decidedSince(RegionCode region, LocalDate since);

    /** The meeting from which the matter was postponed last, if there is one. */
    @Query("""
            SELECT meeting_number FROM raadslag.treated_item WHERE number = :number AND outcome = 'POSTPONED'
            ORDER BY treated_at DESC LIMIT 1""")
    Optional<CaseNumber> postponedFrom(CaseNumber number);
}
