package dk.raadslag.analysis;

import dk.raadslag.approval.Written;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which analysis is available to which jobcentre. */
@Repository
@PartOfAnAct
class AnalysisProvisions {

    private final JdbcClient jdbc;
    private final Clock clock;

    AnalysisProvisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells whether the analysis is available to the jobcentre already. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    boolean has(CaseNumber number, Jobcentre jobcentre) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM raadslag.analysis_provision WHERE number = ? AND jobcentre_id = ?)")
                .params(number.value(), jobcentre.id())
                .query(Boolean.class)
                .single();
    }

    void add(CaseNumber number, Written<String> result, Jobcentre jobcentre, Actor director) {
        jdbc.sql("""
                        INSERT INTO raadslag.analysis_provision (number, result_id, jobcentre_id, region_code, provided_by_group, provided_at)
                        VALUES (:number, :result, :jobcentre, :region, :director, :now)""")
                .param("number", number.value())
                .param("result", result.id())
                .param("jobcentre", jobcentre.id())
                .param("region", jobcentre.regionCode().name())
                .param("director", director.groupId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
