package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.intervention.InterventionCase.Status;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases under § 11 of all regions. */
@Repository
public class Cases {

    private static final String PREFIX = "INT";
    private static final String SELECT =
            "SELECT case_number, jobcentre_id, region_code, status, split_from FROM raadslag.intervention_case WHERE case_number = ?";

    private final JdbcClient jdbc;
    private final Matters matters;
    private final ActiveAreas activeAreas;
    private final CaseRecord caseRecord;
    private final Clock clock;

    Cases(JdbcClient jdbc, Matters matters, ActiveAreas activeAreas, CaseRecord caseRecord, Clock clock) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.activeAreas = activeAreas;
        this.caseRecord = caseRecord;
        this.clock = clock;
    }

    /** The case with the number, or a refusal where there is none. */
    public InterventionCase caseOf(CaseNumber caseNumber) {
        return found(SELECT, caseNumber);
    }

    /** The case, if it is still open; otherwise a refusal. */
    public InterventionCase requireOpen(CaseNumber caseNumber) {
        return open(caseOf(caseNumber));
    }

    /** The parts of the effort that the case is about, in the register's order; empty before the finding is confirmed. */
    public List<EffortArea> failingAreas(CaseNumber caseNumber) {
        return jdbc.sql("""
                        SELECT a.code, a.name, a.kind, a.integration FROM raadslag.failing_area f
                        JOIN raadslag.effort_area a ON a.code = f.effort_area
                        WHERE f.case_number = ? AND f.moved_to IS NULL ORDER BY a.position""").param(caseNumber.value()).query(EffortArea.class).list();
    }

    /** The open case, locked until the transaction ends, so that two people cannot change it at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public InterventionCase lockOpen(CaseNumber caseNumber) {
        return open(lock(caseNumber));
    }

    // until its callers speak CaseNumber
    public InterventionCase caseOf(String caseNumber) {
        return caseOf(CaseNumber.of(caseNumber));
    }

    // until its callers speak CaseNumber
    public InterventionCase requireOpen(String caseNumber) {
        return requireOpen(CaseNumber.of(caseNumber));
    }

    // until its callers speak CaseNumber
    public List<EffortArea> failingAreas(String caseNumber) {
        return failingAreas(CaseNumber.of(caseNumber));
    }

    // until its callers speak CaseNumber
    public InterventionCase lockOpen(String caseNumber) {
        return lockOpen(CaseNumber.of(caseNumber));
    }

    InterventionCase lock(String caseNumber) {
        return lock(CaseNumber.of(caseNumber));
    }

    InterventionCase lock(CaseNumber caseNumber) {
        return found(SELECT + " FOR UPDATE", caseNumber);
    }

    String add(Jobcentre jobcentre, String title, String recommendationNumber, String splitFrom) {
        String number = matters.open(PREFIX, jobcentre.regionCode(), jobcentre.id(), title)
                .value();
        jdbc.sql("""
                        INSERT INTO raadslag.intervention_case
                            (case_number, jobcentre_id, region_code, status, recommendation_number, split_from, opened_at, version)
                        VALUES (?, ?, ?, 'FINDING', ?, ?, ?, 0)""")
                .params(
                        number,
                        jobcentre.id(),
                        jobcentre.regionCode().name(),
                        recommendationNumber,
                        splitFrom,
                        OffsetDateTime.now(clock))
                .update();
        return number;
    }

    /** Lets the process of a case with a confirmed finding begin, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    InterventionCase takeUp(String caseNumber) {
        InterventionCase found = lock(caseNumber);
        Require.that(found.is(Status.FINDING), "Sagen %s er allerede i gang eller afsluttet.".formatted(caseNumber));
        Require.that(
                !failingAreas(caseNumber).isEmpty(),
                "Resultatproblemet i sag %s er ikke konstateret, så sagen kan ikke begynde (§ 11, stk. 1)."
                        .formatted(caseNumber));
        jdbc.sql("UPDATE raadslag.intervention_case SET status = 'OPEN', version = version + 1 WHERE case_number = ?")
                .param(caseNumber)
                .update();
        return caseOf(caseNumber);
    }

    /** Ends the case and frees its areas for a later case. */
    @Transactional(propagation = Propagation.MANDATORY)
    void close(String caseNumber, Outcome outcome) {
        lock(caseNumber);
        int closed = jdbc.sql("""
                        UPDATE raadslag.intervention_case SET status = ?, outcome = ?, closed_at = ?, version = version + 1
                        WHERE case_number = ? AND closed_at IS NULL""")
                .params(outcome.status().name(), outcome.name(), OffsetDateTime.now(clock), caseNumber)
                .update();
        Require.that(closed == 1, "Sagen %s er allerede afsluttet (§ 11).".formatted(caseNumber));
        activeAreas.release(caseNumber);
        caseRecord.add(caseNumber, Actor.SYSTEM, "closeCase", "§ 11", "Sagen er afsluttet. " + outcome.danish());
    }

    private InterventionCase found(String sql, CaseNumber caseNumber) {
        return jdbc.sql(sql)
                .param(caseNumber.value())
                .query(InterventionCase.class)
                .optional()
                .orElseThrow(() -> new Refusal("Sagen findes ikke. Kontrollér sagsnummeret."));
    }

    private static InterventionCase open(InterventionCase found) {
        Require.that(
                found.is(Status.OPEN),
                "Sagen %s er ikke åben, så der kan ikke ske mere i den.".formatted(found.caseNumber()));
        return found;
    }
}
