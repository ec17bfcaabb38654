package dk.raadslag.framework.tender;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The proposed framework tenders, by revision. */
@PartOfAnAct
public interface FrameworkTenders extends Repository<FrameworkTender, UUID> {

    FrameworkTender save(FrameworkTender tender);

    /** The number of the act that proposed it, for the council must speak after it. */
    @Query("SELECT sequence FROM raadslag.framework_tender WHERE id = :id")
    long sequence(UUID id);

    Optional<FrameworkTender> findById(UUID id);

    /** The number of the other regions whose council is involved in the proposal and whose director cooperates. */
    @Query(
            "SELECT count(*) FROM raadslag.framework_tender_participation WHERE tender_id = :tenderId AND answer = 'AGREED'")
    long agreed(UUID tenderId);

    /** The numbers of the matters in which the other regions take part, of each region the latest; none for a regional tender. */
    @Query("""
            SELECT DISTINCT ON (region_code) number FROM raadslag.framework_tender_participation
            WHERE tender_number = :number ORDER BY region_code, sequence DESC""")
    List<String> participations(CaseNumber number);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<FrameworkTender> findFirstByNumberOrderByRevisionDesc(CaseNumber number);

    /** The matter's latest proposal, locked until the transaction ends, or a refusal where the matter is no tender. */
    default FrameworkTender latest(CaseNumber number) {
        return findFirstByNumberOrderByRevisionDesc(number)
                .orElseThrow(
                        () -> new Refusal(
                                "Der er intet forslag til et rammeudbud i sagen. Kontrollér sagsnummeret, eller skriv forslaget først."));
    }
}
