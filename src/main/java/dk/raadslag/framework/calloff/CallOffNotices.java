package dk.raadslag.framework.calloff;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The duties to call off that nobody has met, and the notices of them. */
@Repository
@PartOfAnAct
class CallOffNotices {

    private final JdbcClient jdbc;
    private final Clock clock;

    CallOffNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The duties in the region that stand today without a sub-agreement, by jobcentre. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<CallOffDuty> unmet(RegionCode region) {
        return jdbc.sql("""
                        SELECT d.framework_id, d.title, d.jobcentre_id, j.name AS jobcentre_name, d.party_group, d.since,
                            (SELECT max(n.noticed_on) FROM raadslag.call_off_notice n WHERE n.framework_id = d.framework_id
                                AND n.jobcentre_id = d.jobcentre_id AND n.since = d.since) AS reminded
                        FROM raadslag.call_off_duty(:day) d JOIN raadslag.jobcentre j ON j.id = d.jobcentre_id
                        WHERE j.region_code = :region ORDER BY j.name, d.title""")
                .param("day", LocalDate.now(clock))
                .param("region", region.name())
                .query(CallOffDuty.class)
                .list();
    }

    /** Stores that the responsible are reminded of the duty in the matter. */
    void add(CaseNumber number, CallOffDuty duty) {
        jdbc.sql("""
                        INSERT INTO raadslag.call_off_notice
                            (number, framework_id, jobcentre_id, party_group, since, reminded_before, noticed_on)
                        VALUES (:number, :framework, :jobcentre, :party, :since, :before, :day)""")
                .param("number", number.value())
                .param("framework", duty.frameworkId())
                .param("jobcentre", duty.jobcentreId())
                .param("party", duty.partyGroup())
                .param("since", duty.since())
                .param("before", duty.reminded())
                .param("day", LocalDate.now(clock))
                .update();
    }

    /** The duties of which the responsible are reminded in the matter, each with the day of the notice before. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<CallOffDuty> of(CaseNumber number) {
        return jdbc.sql("""
                        SELECT n.framework_id, a.title, n.jobcentre_id, j.name AS jobcentre_name, n.party_group, n.since,
                            n.reminded_before AS reminded
                        FROM raadslag.call_off_notice n JOIN raadslag.framework_agreement a ON a.id = n.framework_id
                        JOIN raadslag.jobcentre j ON j.id = n.jobcentre_id WHERE n.number = :number ORDER BY j.name, a.title""")
                .param("number", number.value())
                .query(CallOffDuty.class)
                .list();
    }
}
