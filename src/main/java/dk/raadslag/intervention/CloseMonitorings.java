package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.deadline.Policy;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.law.Demand;
import dk.raadslag.law.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Close monitoring without an agreement, where the necessary initiatives are already taken (§ 11, stk. 1). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CloseMonitorings {

    private static final String PARAGRAPH = "§ 11, stk. 1";

    private final Cases cases;
    private final CaseRecord caseRecord;
    private final Policy policy;
    private final JdbcClient jdbc;
    private final Clock clock;

    CloseMonitorings(Cases cases, CaseRecord caseRecord, Policy policy, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.caseRecord = caseRecord;
        this.policy = policy;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How results have developed since the last review. */
    enum Development {
        IMPROVED("forbedret"),
        UNCHANGED("uændrede"),
        WORSE("forværret");

        private final String danish;

        Development(String danish) {
            this.danish = danish;
        }
    }

    /** Where the monitoring stands; the first two are its results. */
    enum Progress {
        IMPROVED,
        NOT_IMPROVED,
        GOING_ON,
        DOUBTFUL
    }

    /** What the director makes of a doubtful development. */
    enum Verdict {
        NOT_IMPROVED("Resultaterne er ikke forbedret."),
        GOING_ON("Udviklingen følges fortsat tæt.");

        private final String danish;

        Verdict(String danish) {
            this.danish = danish;
        }
    }

    void begin(String caseNumber) {
        InterventionCase of = cases.lockOpen(caseNumber);
        jdbc.sql("INSERT INTO raadslag.close_monitoring (id, case_number, region_code, began_at) VALUES (?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseNumber, of.regionCode(), OffsetDateTime.now(clock))
                .update();
        String text = "Udviklingen i jobcenteret følges tæt uden en aftale.";
        caseRecord.add(caseNumber, Actor.SYSTEM, "beginCloseMonitoring", PARAGRAPH, text);
    }

    /** Records how results develop. Improvement several times in a row ends the monitoring; a setback calls the director. */
    Progress review(String caseNumber, Development development, String figures, Actor actor) {
        cases.lockOpen(caseNumber);
        UUID monitoring = running(caseNumber);
        add(monitoring, development, Demand.text("Tal for udviklingen", figures), actor);
        String text = "Resultaterne er %s. %s".formatted(development.danish, figures.strip());
        caseRecord.add(caseNumber, actor, "reviewDevelopment", PARAGRAPH, text);
        Progress progress = progress(developments(monitoring));
        if (progress == Progress.IMPROVED) {
            end(monitoring, Progress.IMPROVED, null);
        }
        return progress;
    }

    /** The director confirms that results have not improved, or lets the monitoring go on. */
    void decide(String caseNumber, Verdict verdict, String reason, Actor director) {
        cases.lockOpen(caseNumber);
        String why = Demand.text("Begrundelse", reason);
        if (verdict == Verdict.NOT_IMPROVED) {
            end(running(caseNumber), Progress.NOT_IMPROVED, director.groupId());
        }
        caseRecord.add(caseNumber, director, "confirmNotImproved", PARAGRAPH, verdict.danish + " Begrundelse: " + why);
    }

    private Progress progress(List<Development> latestFirst) {
        int inARow = (int)
                latestFirst.stream().takeWhile(Development.IMPROVED::equals).count();
        if (inARow >= policy.number("CLOSE_MONITORING_IMPROVED")) {
            return Progress.IMPROVED;
        }
        boolean exhausted = latestFirst.size() >= policy.number("CLOSE_MONITORING_MAX");
        return exhausted || latestFirst.get(0) == Development.WORSE ? Progress.DOUBTFUL : Progress.GOING_ON;
    }

    private UUID running(String caseNumber) {
        return jdbc.sql("SELECT id FROM raadslag.close_monitoring WHERE case_number = ? AND result IS NULL")
                .param(caseNumber)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("Udviklingen i sagen følges ikke tæt længere."));
    }

    private void add(UUID monitoring, Development development, String figures, Actor actor) {
        jdbc.sql("""
                        INSERT INTO raadslag.development_review (monitoring_id, region_code, cycle, development, figures, reviewed_by,
                            reviewed_by_group, reviewed_at)
                        SELECT id, region_code,
                            (SELECT count(*) + 1 FROM raadslag.development_review r WHERE r.monitoring_id = m.id), ?, ?, ?, ?, ?
                        FROM raadslag.close_monitoring m WHERE id = ?""")
                .params(
                        development.name(),
                        figures,
                        actor.userId(),
                        actor.groupId(),
                        OffsetDateTime.now(clock),
                        monitoring)
                .update();
    }

    private List<Development> developments(UUID monitoring) {
        return jdbc.sql(
                        "SELECT development FROM raadslag.development_review WHERE monitoring_id = ? ORDER BY cycle DESC")
                .param(monitoring)
                .query(Development.class)
                .list();
    }

    private void end(UUID monitoring, Progress result, String confirmedBy) {
        jdbc.sql("UPDATE raadslag.close_monitoring SET result = ?, ended_at = ?, confirmed_by_group = ? WHERE id = ?")
                .params(result.name(), OffsetDateTime.now(clock), confirmedBy, monitoring)
                .update();
    }
}
