package dk.raadslag.contract.regional;

import dk.raadslag.contract.goals.GoalsProcess;
import dk.raadslag.engine.AwaitedAnswers;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The regions whose contract on the year's goals is not signed by both yet (§ 7, stk. 1). */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class AwaitedContracts implements AwaitedAnswers {

    private final JdbcClient jdbc;

    AwaitedContracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String message() {
        return GoalsProcess.ALL_SIGNED;
    }

    @Override
    public String answer() {
        return "Underskrevne kontrakter";
    }

    @Override
    public String givers() {
        return "Regionerne";
    }

    @Override
    public List<String> missing(CaseNumber number) {
        return jdbc.sql("""
                        SELECT r.name FROM raadslag.annual_contract c JOIN raadslag.employment_region r ON r.code = c.region_code
                        WHERE c.goals_number = ? AND NOT EXISTS (SELECT FROM raadslag.signed_contract s WHERE s.number = c.number)
                        ORDER BY r.code""").param(number.value()).query(String.class).list();
    }
}
