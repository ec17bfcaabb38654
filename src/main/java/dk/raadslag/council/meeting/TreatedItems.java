package dk.raadslag.council.meeting;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.Stage;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** The matters in which the region's council has decided from the first day up to the last. */
    @Query("""
            SELECT DISTINCT d.number FROM raadslag.council_decision d JOIN raadslag.matter m ON m.number = d.number
            WHERE m.region_code = :region AND d.decided_at >= :first AND d.decided_at < CAST(:last AS date) + 1 ORDER BY 1""")
    List<CaseNumber> decidedBetween(RegionCode region, LocalDate first, LocalDate last);

    /** The meeting from which what waits in the matter was postponed, unless the council has treated it since, at a meeting or not. */
    @Query("""
            SELECT last.meeting_number FROM (
                SELECT t.meeting_number, t.outcome, t.sequence FROM raadslag.treated_item t JOIN raadslag.agenda_item i ON i.id = t.item_id
                WHERE t.number = :number AND t.kind = :kind AND i.stage IS NOT DISTINCT FROM CAST(:stage AS text)
                ORDER BY t.sequence DESC LIMIT 1) last
            WHERE last.outcome = 'POSTPONED' AND NOT EXISTS (
                SELECT FROM raadslag.council_decision d
                WHERE d.number = :number AND d.stage IS NOT DISTINCT FROM CAST(:stage AS text) AND d.sequence > last.sequence)""")
    Optional<CaseNumber> postponedFrom(CaseNumber number, ItemKind kind, @Nullable Stage stage);
}
