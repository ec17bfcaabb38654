package dk.raadslag.analysis;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The independent analyses, their results, and what the director decided about them. */
@Repository
@PartOfAnAct
public class IndependentAnalyses {

    private final JdbcClient jdbc;
    private final Clock clock;

    IndependentAnalyses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(IndependentAnalysis analysis) {
        jdbc.sql("""
                        INSERT INTO raadslag.independent_analysis (number, region_code, jobcentre_id, subject, reason, sources)
                        VALUES (:number, :region, :jobcentre, :subject, :reason, :sources)""")
                .param("number", analysis.number().value())
                .param("region", analysis.regionCode().name())
                .param("jobcentre", analysis.jobcentreId())
                .param("subject", analysis.subject())
                .param("reason", analysis.reason())
                .param("sources", analysis.sources())
                .update();
    }

    /** The analysis with the number, or a refusal where there is none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    IndependentAnalysis analysis(CaseNumber number) {
        return jdbc.sql("SELECT * FROM raadslag.independent_analysis WHERE number = ?")
                .param(number.value())
                .query((row, index) -> new IndependentAnalysis(
                        number,
                        RegionCode.valueOf(row.getString("region_code")),
                        row.getString("jobcentre_id"),
                        row.getString("subject"),
                        row.getString("reason"),
                        row.getString("sources")))
                .optional()
                .orElseThrow(() -> new Refusal("Analysen findes ikke. Kontrollér sagsnummeret."));
    }

    void write(CaseNumber number, String result) {
        jdbc.sql("""
                        INSERT INTO raadslag.analysis_result (id, number, revision, result, written_at)
                        SELECT :id, :number, 1 + count(*), :result, :now FROM raadslag.analysis_result WHERE number = :number""")
                .param("id", UUID.randomUUID())
                .param("number", number.value())
                .param("result", result)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The result that was written last, if one was. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<AnalysisResult> latest(CaseNumber number) {
        return jdbc.sql("""
                        SELECT r.id, r.result, d.approved FROM raadslag.analysis_result r
                        LEFT JOIN raadslag.analysis_decision d ON d.result_id = r.id WHERE r.number = ? ORDER BY r.revision DESC LIMIT 1""")
                .param(number.value())
                .query((row, index) -> new AnalysisResult(
                        row.getObject("id", UUID.class),
                        row.getString("result"),
                        row.getObject("approved", Boolean.class)))
                .optional();
    }

    void decide(CaseNumber number, AnalysisResult result, boolean approved, @Nullable String remark, Actor director) {
        jdbc.sql("""
                        INSERT INTO raadslag.analysis_decision (result_id, number, approved, remark, decided_by_group, decided_at)
                        VALUES (:result, :number, :approved, :remark, :director, :now)""")
                .param("result", result.id())
                .param("number", number.value())
                .param("approved", approved)
                .param("remark", remark)
                .param("director", director.groupId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Tells whether the matter is an analysis that is approved and filed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isFiled(CaseNumber number) {
        return paper(number).isPresent();
    }

    /** The filed paper of the analysis, if it is filed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<UUID> paper(CaseNumber number) {
        return jdbc.sql("SELECT document_id FROM raadslag.analysis_paper WHERE number = ?")
                .param(number.value())
                .query(UUID.class)
                .optional();
    }

    void filed(CaseNumber number, AnalysisResult result, UUID paper) {
        jdbc.sql("INSERT INTO raadslag.analysis_paper (number, result_id, document_id) VALUES (?, ?, ?)")
                .params(number.value(), result.id(), paper)
                .update();
    }
}
