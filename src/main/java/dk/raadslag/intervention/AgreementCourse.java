package dk.raadslag.intervention;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the cases have come with an agreement (§ 11, stk. 1), which the cases learn from the tables of the agreements. */
@Repository
@PartOfAnAct
class AgreementCourse {

    private final JdbcClient jdbc;

    AgreementCourse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the act since which an agreement is known to be needed, in the case or the one it was split from; empty where it is not. */
    Optional<Long> neededSince(CaseNumber number) {
        return jdbc.sql("SELECT raadslag.agreement_needed_since(:number)")
                .param("number", number.value())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** Tells whether an agreement binds the parties now. */
    boolean isInForce(CaseNumber number) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM raadslag.improvement_agreement WHERE case_number = :number AND status = 'ACTIVE')")
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }
}
