package dk.raadslag.intervention;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The failing parts of the jobcentres' effort and the open case of each: never more than one. */
@Repository
@PartOfAnAct
class FailingAreas {

    private final JdbcClient jdbc;
    private final Authorities authorities;

    FailingAreas(JdbcClient jdbc, Authorities authorities) {
        this.jdbc = jdbc;
        this.authorities = authorities;
    }

    /** The areas of the case, in the register's order. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<EffortArea> of(CaseNumber number) {
        return authorities.effortAreas(
                jdbc.sql("SELECT effort_area FROM raadslag.failing_area WHERE case_number = ? AND moved_to IS NULL")
                        .param(number.value())
                        .query(String.class)
                        .list());
    }

    /** The open case about the area, if there is one. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<CaseNumber> openCase(String jobcentreId, String area) {
        return holder(jobcentreId, authorities.effortArea(area)).map(CaseNumber::of);
    }

    /**
     * The case whose documented problem in the area still waits for the director, if there is one; what waits is locked until the transaction ends. Who asks at
     * the same time about the same jobcentre waits.
     */
    Optional<CaseNumber> waitingCase(String jobcentreId, String area) {
        lock(jobcentreId);
        return jdbc.sql("""
                        SELECT f.case_number FROM raadslag.finding f JOIN raadslag.intervention_case c USING (case_number)
                        JOIN raadslag.finding_area a ON a.finding_id = f.id
                        WHERE c.jobcentre_id = ? AND a.effort_area = ? AND c.status = 'FINDING' AND f.status = 'DOCUMENTED' AND NOT f.supplement
                        ORDER BY f.documented_at LIMIT 1 FOR UPDATE OF f""")
                .params(jobcentreId, area)
                .query(String.class)
                .optional()
                .map(CaseNumber::of);
    }

    /**
     * Refuses if another case is about one of the areas: an open one, or one that waits to be documented or confirmed. Who asks at the same time about the same
     * jobcentre waits.
     *
     * @param own the case that is about them, or null where it does not exist yet
     */
    void requireFree(String jobcentreId, Collection<EffortArea> areas, @Nullable CaseNumber own) {
        lock(jobcentreId);
        areas.forEach(area -> {
            holder(jobcentreId, area).ifPresent(holder -> refuse(holder, area));
            waiting(jobcentreId, area, own).ifPresent(waiting -> {
                throw new Refusal(
                        "Sag %s om »%s« i jobcenteret venter allerede på dokumentation eller på regionsdirektørens afgørelse. Find den under Sager og dokumenter, og behandl problemet dér."
                                .formatted(waiting, area.name()));
            });
        });
    }

    /** Gives the areas to the case. The second of two concurrent cases waits for the first to commit and is then refused. */
    void take(InterventionCase of, Collection<EffortArea> areas) {
        areas.forEach(area -> add(of.caseNumber(), area));
        for (EffortArea area : areas) {
            int taken = jdbc.sql("""
                            INSERT INTO raadslag.active_area (jobcentre_id, effort_area, case_number) VALUES (?, ?, ?)
                            ON CONFLICT DO NOTHING""")
                    .params(of.jobcentreId(), area.code(), of.caseNumber().value())
                    .update();
            if (taken == 0) {
                refuse(holder(of.jobcentreId(), area).orElseThrow(), area);
            }
        }
    }

    /** Moves the area into another case of the same jobcentre. */
    void move(EffortArea area, CaseNumber from, CaseNumber to) {
        add(to, area);
        jdbc.sql("UPDATE raadslag.failing_area SET moved_to = ? WHERE case_number = ? AND effort_area = ?")
                .params(to.value(), from.value(), area.code())
                .update();
        jdbc.sql("UPDATE raadslag.active_area SET case_number = ? WHERE case_number = ? AND effort_area = ?")
                .params(to.value(), from.value(), area.code())
                .update();
    }

    /** Frees the areas of a closed case for a later one. */
    void release(CaseNumber number) {
        jdbc.sql("DELETE FROM raadslag.active_area WHERE case_number = ?")
                .param(number.value())
                .update();
    }

    private void add(CaseNumber number, EffortArea area) {
        jdbc.sql("INSERT INTO raadslag.failing_area (case_number, effort_area, effort_kind) VALUES (?, ?, ?)")
                .params(number.value(), area.code(), area.kind().name())
                .update();
    }

    private Optional<String> holder(String jobcentreId, EffortArea area) {
        return jdbc.sql("SELECT case_number FROM raadslag.active_area WHERE jobcentre_id = ? AND effort_area = ?")
                .params(jobcentreId, area.code())
                .query(String.class)
                .optional();
    }

    private Optional<String> waiting(String jobcentreId, EffortArea area, @Nullable CaseNumber own) {
        return jdbc.sql("""
                        SELECT case_number FROM raadslag.open_area WHERE jobcentre_id = :jobcentre AND effort_area = :area
                            AND case_number IS DISTINCT FROM :own ORDER BY case_number LIMIT 1""")
                .param("jobcentre", jobcentreId)
                .param("area", area.code())
                .param("own", own == null ? null : own.value(), Types.VARCHAR)
                .query(String.class)
                .optional();
    }

    private void lock(String jobcentreId) {
        jdbc.sql("SELECT id FROM raadslag.jobcentre WHERE id = ? FOR NO KEY UPDATE")
                .param(jobcentreId)
                .query(String.class)
                .single();
    }

    private static void refuse(String holder, EffortArea area) {
        throw new Refusal(
                "Sagen %s om »%s« er allerede åben for jobcenteret. Læg dokumentationen til den sag: Start forløbet »Nye oplysninger i en løbende sag«."
                        .formatted(holder, area.name()));
    }
}
