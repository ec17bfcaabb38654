package dk.raadslag.framework;

import dk.raadslag.journal.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where applications and exemptions stand (§ 9, stk. 4). */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Exemptions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Exemptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells whether the matter is an application that is neither decided nor withdrawn. */
    public boolean isPending(CaseNumber number) {
        return applicant(number).isPresent();
    }

    /** The group that has made the application, if it is neither decided nor withdrawn. */
    public Optional<String> applicant(CaseNumber number) {
        return jdbc.sql("SELECT applied_by_group FROM raadslag.pending_exemption WHERE number = ?")
                .param(number.value())
                .query(String.class)
                .optional();
    }

    /** Tells whether the matter is an exemption that has not ended. */
    public boolean isExemption(CaseNumber number) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM raadslag.framework_exemption WHERE number = ? AND valid_to >= ?)")
                .params(number.value(), LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** The number of the jobcentre's application for the framework agreement that waits for a decision. */
    public Optional<CaseNumber> pending(UUID frameworkId, String jobcentreId) {
        return jdbc.sql("SELECT number FROM raadslag.pending_exemption WHERE framework_id = ? AND jobcentre_id = ?")
                .params(frameworkId, jobcentreId)
                .query(String.class)
                .optional()
                .map(CaseNumber::of);
    }

    /** Tells whether the jobcentre is exempt from the framework agreement on a day of the period. */
    public boolean overlaps(UUID frameworkId, String jobcentreId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM raadslag.framework_exemption
                            WHERE framework_id = ? AND jobcentre_id = ? AND valid_from <= ? AND valid_to >= ?)""")
                .params(frameworkId, jobcentreId, to, from)
                .query(Boolean.class)
                .single();
    }

    /** Tells whether the jobcentre is exempt from the framework agreement on every day of the period, by one exemption. */
    public boolean lasts(UUID frameworkId, String jobcentreId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM raadslag.framework_exemption
                            WHERE framework_id = ? AND jobcentre_id = ? AND valid_from <= ? AND valid_to >= ?)""")
                .params(frameworkId, jobcentreId, from, to)
                .query(Boolean.class)
                .single();
    }

    /** Tells whether the latest decision about the jobcentre and the framework agreement was a refusal or a revocation. */
    public boolean isRefused(UUID frameworkId, String jobcentreId) {
        return jdbc.sql("""
                        SELECT d.decision = 'DENY' OR EXISTS (
                            SELECT FROM raadslag.exemption_revocation r WHERE r.number = d.number AND r.decision = 'REVOKE')
                        FROM raadslag.exemption_decision d JOIN raadslag.exemption_application a USING (number)
                        WHERE a.framework_id = ? AND a.jobcentre_id = ? ORDER BY d.sequence DESC LIMIT 1""")
                .params(frameworkId, jobcentreId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Tells whether the exemption is being reassessed. */
    public boolean isReassessed(CaseNumber number) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM raadslag.exemption_reassessment r WHERE r.number = ? AND NOT EXISTS (
                            SELECT FROM raadslag.exemption_revocation d WHERE d.reassessment_id = r.id))""").param(number.value()).query(Boolean.class).single();
    }
}
