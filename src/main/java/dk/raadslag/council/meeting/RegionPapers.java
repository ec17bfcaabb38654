package dk.raadslag.council.meeting;

import dk.raadslag.authorities.RegionCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a region has filed about its labour market and its results (§ 8, stk. 1 and 2), for the agendas of its council. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class RegionPapers {

    private final JdbcClient jdbc;

    RegionPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The papers that no meeting of the council has had yet, newest first. */
    List<RegionPaper> notSeen(RegionCode region) {
        return jdbc.sql("""
                        SELECT d.id, d.number, d.title FROM raadslag.document d JOIN raadslag.matter m ON m.number = d.number
                        WHERE m.region_code = :region
                            AND d.type IN ('labour-market-report', 'independent-analysis', 'monitoring-overview')
                            AND NOT EXISTS (
                                SELECT FROM raadslag.agenda_item i JOIN raadslag.council_meeting c ON c.number = i.meeting_number
                                WHERE i.brief_document_id = d.id AND i.round = c.round AND c.held_on IS NOT NULL)
                        ORDER BY d.created_at DESC, d.id""")
                .param("region", region.name())
                .query(RegionPaper.class)
                .list();
    }
}
