package dk.raadslag.council.meeting;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.deadline.Policy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a region has filed about its labour market, its results (§ 8, stk. 1 and 2) and framework agreements (§ 9, stk. 1), for the agendas of its council. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class RegionPapers {

    private final JdbcClient jdbc;
    private final Policy policy;

    RegionPapers(JdbcClient jdbc, Policy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** The papers that no meeting of the council has had yet and that are not too old to be offered, newest first. */
    List<RegionPaper> offered(RegionCode region) {
        return jdbc.sql("""
                        SELECT d.id, d.number, d.title FROM raadslag.document d JOIN raadslag.matter m ON m.number = d.number
                        WHERE (m.region_code = :region OR d.number IN (
                                SELECT r.number FROM raadslag.framework_review r
                                JOIN raadslag.framework_agreement a ON a.id = r.framework_id WHERE a.region_code IS NULL))
                            AND (d.created_at AT TIME ZONE 'Europe/Copenhagen')::date >= :oldest
                            AND d.type IN ('labour-market-report', 'independent-analysis', 'monitoring-overview', 'framework-review')
                            AND NOT EXISTS (
                                SELECT FROM raadslag.agenda_item i JOIN raadslag.council_meeting c ON c.number = i.meeting_number
                                WHERE i.brief_document_id = d.id AND i.round = c.round AND c.held_on IS NOT NULL
                                    AND c.region_code = :region)
                        ORDER BY d.created_at DESC, d.id""")
                .param("region", region.name())
                .param("oldest", policy.ago("AGENDA_PAPER"))
                .query(RegionPaper.class)
                .list();
    }
}
