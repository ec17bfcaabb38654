package dk.raadslag.intervention.monitoring;

import dk.raadslag.authorities.Actor;
import dk.raadslag.deadline.Policy;
import dk.raadslag.intervention.Cases;
import dk.raadslag.intervention.monitoring.CloseMonitoring.Development;
import dk.raadslag.intervention.monitoring.CloseMonitoring.Limits;
import dk.raadslag.intervention.monitoring.CloseMonitoring.Progress;
import dk.raadslag.intervention.monitoring.CloseMonitoring.Verdict;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Close monitoring without an agreement (§ 11, stk. 1). */
@Component
@PartOfAnAct
class CloseMonitoringProcedure {

    private static final String PARAGRAPH = "§ 11, stk. 1";

    private final Cases cases;
    private final CloseMonitorings monitorings;
    private final DevelopmentReviews reviews;
    private final CaseRecord record;
    private final Policy policy;
    private final Clock clock;

    CloseMonitoringProcedure(
            Cases cases,
            CloseMonitorings monitorings,
            DevelopmentReviews reviews,
            CaseRecord record,
            Policy policy,
            Clock clock) {
        this.cases = cases;
        this.monitorings = monitorings;
        this.reviews = reviews;
        this.record = record;
        this.policy = policy;
        this.clock = clock;
    }

    /** Begins the monitoring of an open case. */
    void begin(CaseNumber number) {
        monitorings.save(CloseMonitoring.begin(cases.lockOpen(number), now()));
        String text = "Udviklingen i jobcenteret følges tæt uden en aftale.";
        record.add(number, Actor.SYSTEM, "beginCloseMonitoring", PARAGRAPH, text);
    }

    /** Records how results develop, and tells whether the director is to decide. */
    Progress review(CaseNumber number, Development development, @Nullable String figures, Actor office) {
        cases.lockOpen(number);
        CloseMonitoring monitoring = monitorings.running(number);
        String checked = Require.text("Tal for udviklingen", figures);
        int cycle =
                1 + reviews.findByMonitoringIdOrderByCycleDesc(monitoring.id()).size();
        DevelopmentReview review =
                reviews.save(DevelopmentReview.of(monitoring, cycle, development, checked, office, now()));
        record.add(number, office, "reviewDevelopment", "§ 8, stk. 2, og § 11, stk. 1", review.danish());
        return progress(monitoring);
    }

    /** The director concludes that results have improved or not, or lets the monitoring go on. */
    void decide(CaseNumber number, Verdict verdict, @Nullable String reason, Actor director) {
        cases.lockOpen(number);
        String why = Require.text("Begrundelse", reason);
        CloseMonitoring monitoring = monitorings.running(number);
        CloseMonitoring decided = monitoring.decide(verdict, director, now());
        if (!decided.equals(monitoring)) {
            monitorings.save(decided);
        }
        record.add(
                number, director, "concludeMonitoring", PARAGRAPH, verdict.danish() + " Begrundelse: " + why, verdict);
    }

    private Progress progress(CloseMonitoring monitoring) {
        List<Development> latestFirst = reviews.findByMonitoringIdOrderByCycleDesc(monitoring.id()).stream()
                .map(DevelopmentReview::development)
                .toList();
        return CloseMonitoring.progress(
                latestFirst,
                new Limits(policy.number("CLOSE_MONITORING_IMPROVED"), policy.number("CLOSE_MONITORING_MAX")));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
