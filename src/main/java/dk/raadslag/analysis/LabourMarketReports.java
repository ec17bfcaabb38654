package dk.raadslag.analysis;

import dk.raadslag.approval.Written;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The reports on the labour market and what was written for them. */
@Repository
@PartOfAnAct
class LabourMarketReports {

    private static final String SELECT =
            "SELECT number, region_code, half_year FROM raadslag.labour_market_report WHERE ";

    private final JdbcClient jdbc;
    private final Clock clock;

    LabourMarketReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The region's report on the half-year, if it is begun. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<LabourMarketReport> find(RegionCode region, HalfYear halfYear) {
        return jdbc.sql(SELECT + "region_code = ? AND half_year = ?")
                .params(region.name(), halfYear.first())
                .query(LabourMarketReports::report)
                .optional();
    }

    /** The report with the number, or a refusal where there is none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    LabourMarketReport report(CaseNumber number) {
        return jdbc.sql(SELECT + "number = ?")
                .param(number.value())
                .query(LabourMarketReports::report)
                .optional()
                .orElseThrow(() -> new Refusal("Rapporten findes ikke. Kontrollér sagsnummeret."));
    }

    void add(LabourMarketReport report) {
        jdbc.sql(
                        "INSERT INTO raadslag.labour_market_report (number, region_code, half_year, begun_at) VALUES (?, ?, ?, ?)")
                .params(
                        report.number().value(),
                        report.regionCode().name(),
                        report.halfYear().first(),
                        OffsetDateTime.now(clock))
                .update();
    }

    void write(CaseNumber number, ReportText text) {
        jdbc.sql("""
                        INSERT INTO raadslag.labour_market_draft (id, number, revision, strategy_version, development, shortages,
                            unemployment, conclusions, written_at)
                        SELECT :id, :number, 1 + count(*), :strategy, :development, :shortages, :unemployment, :conclusions, :now
                        FROM raadslag.labour_market_draft WHERE number = :number""")
                .param("id", UUID.randomUUID())
                .param("number", number.value())
                .param("strategy", text.strategy())
                .param("development", text.development())
                .param("shortages", text.shortages())
                .param("unemployment", text.unemployment())
                .param("conclusions", text.conclusions())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What was written last, if anything was. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Written<ReportText>> latest(CaseNumber number) {
        return jdbc.sql("""
                        SELECT d.*, c.approved FROM raadslag.labour_market_draft d
                        LEFT JOIN raadslag.labour_market_decision c ON c.draft_id = d.id
                        WHERE d.number = ? ORDER BY d.revision DESC LIMIT 1""")
                .param(number.value())
                .query((row, index) -> new Written<>(
                        row.getObject("id", UUID.class),
                        new ReportText(
                                row.getString("strategy_version"),
                                row.getString("development"),
                                row.getString("shortages"),
                                row.getString("unemployment"),
                                row.getString("conclusions")),
                        row.getObject("approved", Boolean.class)))
                .optional();
    }

    private static LabourMarketReport report(ResultSet row, int number) throws SQLException {
        return new LabourMarketReport(
                CaseNumber.of(row.getString("number")),
                RegionCode.valueOf(row.getString("region_code")),
                new HalfYear(row.getObject("half_year", LocalDate.class)));
    }
}
