package dk.raadslag.intervention;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.refusal.Refusal;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which open case each failing part of a jobcentre's effort belongs to: never more than one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ActiveAreas {

    private final JdbcClient jdbc;

    ActiveAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses if another open case is about one of the areas. */
    void requireFree(String jobcentreId, Collection<EffortArea> areas) {
        areas.forEach(area -> holder(jobcentreId, area).ifPresent(holder -> refuse(holder, area)));
    }

    /** Takes the areas for the case; two cases that try at once wait for each other, and the second is refused. */
    void take(String caseNumber, String jobcentreId, Collection<EffortArea> areas) {
        for (EffortArea area : areas) {
            int taken = jdbc.sql(
                            "INSERT INTO raadslag.active_area (jobcentre_id, effort_area, case_number) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(jobcentreId, area.code(), caseNumber)
                    .update();
            if (taken == 0) {
                refuse(holder(jobcentreId, area).orElseThrow(), area);
            }
        }
    }

    void move(String caseNumber, EffortArea area, String toCaseNumber) {
        jdbc.sql("UPDATE raadslag.active_area SET case_number = ? WHERE case_number = ? AND effort_area = ?")
                .params(toCaseNumber, caseNumber, area.code())
                .update();
    }

    void release(String caseNumber) {
        jdbc.sql("DELETE FROM raadslag.active_area WHERE case_number = ?")
                .param(caseNumber)
                .update();
    }

    private Optional<String> holder(String jobcentreId, EffortArea area) {
        return jdbc.sql("SELECT case_number FROM raadslag.active_area WHERE jobcentre_id = ? AND effort_area = ?")
                .params(jobcentreId, area.code())
                .query(String.class)
                .optional();
    }

    private static void refuse(String holder, EffortArea area) {
        throw new Refusal("Sagen %s om »%s« er allerede åben for jobcenteret. Læg dokumentationen til den sag."
                .formatted(holder, area.name()));
    }
}
