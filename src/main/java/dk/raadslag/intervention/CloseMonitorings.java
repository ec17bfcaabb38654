package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.deadline.Policy;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Close monitoring without an agreement, where the necessary initiatives are already taken (§ 11, stk. 1). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CloseMonitorings {

    private static final String PARAGRAPH = "§ 11, stk. 1";

    private final Cases cases;
    private final MonitoringRows rows;
    private final CaseRecord caseRecord;
    private final Policy policy;

    CloseMonitorings(Cases cases, MonitoringRows rows, CaseRecord caseRecord, Policy policy) {
        this.cases = cases;
        this.rows = rows;
        this.caseRecord = caseRecord;
        this.policy = policy;
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
        rows.begin(cases.lockOpen(caseNumber));
        String text = "Udviklingen i jobcenteret følges tæt uden en aftale.";
        caseRecord.add(caseNumber, Actor.SYSTEM, "beginCloseMonitoring", PARAGRAPH, text);
    }

    /** Records how results develop. Improvement several times in a row ends the monitoring; a setback calls the director. */
    Progress review(String caseNumber, Development development, String figures, Actor actor) {
        cases.lockOpen(caseNumber);
        UUID monitoring = rows.running(caseNumber);
        rows.add(monitoring, development, Require.text("Tal for udviklingen", figures), actor);
        String text = "Resultaterne er %s. %s".formatted(development.danish, figures.strip());
        caseRecord.add(caseNumber, actor, "reviewDevelopment", PARAGRAPH, text);
        Progress progress = progress(rows.developments(monitoring));
        if (progress == Progress.IMPROVED) {
            rows.end(monitoring, Progress.IMPROVED, null);
        }
        return progress;
    }

    /** The director confirms that results have not improved, or lets the monitoring go on. */
    void decide(String caseNumber, Verdict verdict, String reason, Actor director) {
        cases.lockOpen(caseNumber);
        String why = Require.text("Begrundelse", reason);
        if (verdict == Verdict.NOT_IMPROVED) {
            rows.end(rows.running(caseNumber), Progress.NOT_IMPROVED, director.groupId());
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
}
