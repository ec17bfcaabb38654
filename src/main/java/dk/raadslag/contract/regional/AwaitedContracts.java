package dk.raadslag.contract.regional;

import dk.raadslag.contract.goals.GoalsProcess;
import dk.raadslag.engine.AwaitedAnswers;
import org.springframework.stereotype.Component;

/** The regions whose contract on the year's goals is not signed by both yet (§ 7, stk. 1). */
@Component
class AwaitedContracts implements AwaitedAnswers {

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
    public String missing() {
        return """
                SELECT r.name FROM raadslag.annual_contract c JOIN raadslag.employment_region r ON r.code = c.region_code
                WHERE c.goals_number = :number AND NOT EXISTS (SELECT FROM raadslag.signed_contract s WHERE s.number = c.number)
                ORDER BY r.code""";
    }
}
