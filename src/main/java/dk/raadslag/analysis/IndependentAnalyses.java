package dk.raadslag.analysis;

import dk.raadslag.approval.Approvals;
import dk.raadslag.approval.Approvals.Subject;
import dk.raadslag.approval.Written;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The independent analyses and their results. */
@Repository
@PartOfAnAct
public class IndependentAnalyses {

    /** The results of analyses, as the director approves them. */
    static final Subject SUBJECT = new Subject("analysis", "result_id");

    private final JdbcClient jdbc;
    private final Approvals approvals;
    private final Clock clock;

    IndependentAnalyses(JdbcClient jdbc, Approvals approvals, Clock clock) {
        this.jdbc = jdbc;
        this.approvals = approvals;
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
    Optional<Written<String>> latest(CaseNumber number) {
        return jdbc.sql("""
                        SELECT r.id, r.result, d.approved FROM raadslag.analysis_result r
                        LEFT JOIN raadslag.analysis_decision d ON d.result_id = r.id WHERE r.number = ? ORDER BY r.revision DESC LIMIT 1""")
                .param(number.value())
                .query((row, index) -> new Written<>(
                        row.getObject("id", UUID.class),
                        row.getString("result"),
                        row.getObject("approved", Boolean.class)))
                .optional();
    }

    /** Tells whether the matter is an analysis that is approved and filed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isFiled(CaseNumber number) {
        return approvals.paper(SUBJECT, number).isPresent();
    }
}
