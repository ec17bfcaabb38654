package dk.raadslag.council.meeting;

import dk.raadslag.authorities.RegionCode;
import java.time.LocalDate;
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

    /** The ten newest papers since the day. */
    List<RegionPaper> since(RegionCode region, LocalDate day) {
        return jdbc.sql("""
                        SELECT d.id, d.number, d.title FROM raadslag.document d JOIN raadslag.matter m ON m.number = d.number
                        WHERE m.region_code = :region AND d.created_at >= :day
                            AND d.type IN ('labour-market-report', 'independent-analysis', 'monitoring-overview')
                        ORDER BY d.created_at DESC, d.id LIMIT 10""")
                .param("region", region.name())
                .param("day", day)
                .query(RegionPaper.class)
                .list();
    }
}
