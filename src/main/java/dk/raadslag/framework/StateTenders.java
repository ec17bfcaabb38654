package dk.raadslag.framework;

import dk.raadslag.journal.CaseNumber;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the state framework tenders stand (§ 9, stk. 1). */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class StateTenders {

    private static final Set<String> BEFORE_THE_AWARD = Set.of("PROPOSED", "REVISED", "SENT", "RETURNED", "APPROVED");

    private final JdbcClient jdbc;

    StateTenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells whether the matter is a tender that is neither awarded nor ended. */
    public boolean isOpen(CaseNumber number) {
        return jdbc.sql("SELECT status FROM raadslag.framework_tender WHERE number = ? ORDER BY revision DESC LIMIT 1")
                .param(number.value())
                .query(String.class)
                .optional()
                .filter(BEFORE_THE_AWARD::contains)
                .isPresent();
    }
}
