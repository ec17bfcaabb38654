package dk.raadslag.grant.payment;

import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The reports of the applicants. They only grow. */
@PartOfAnAct
interface GrantReports extends Repository<GrantReport, UUID> {

    GrantReport save(GrantReport report);

    /** The newest report on the commitment, if there is one. */
    @Query("SELECT * FROM raadslag.grant_report WHERE decision_id = :decision ORDER BY sequence DESC LIMIT 1")
    Optional<GrantReport> latest(UUID decision);

    /** The reports that were paid, oldest first. */
    @Query("""
            SELECT r.* FROM raadslag.grant_report r JOIN raadslag.grant_payment p ON p.report_id = r.id
            WHERE r.decision_id = :decision ORDER BY r.sequence""")
    List<GrantReport> paid(UUID decision);
}
