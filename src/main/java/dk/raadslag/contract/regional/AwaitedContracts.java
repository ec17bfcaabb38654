package dk.raadslag.contract.regional;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.contract.goals.GoalsProcess;
import dk.raadslag.engine.AwaitedAnswers;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** The regions whose contract on the year's goals is not signed by both yet (§ 7, stk. 1). */
@Component
class AwaitedContracts implements AwaitedAnswers {

    private final AnnualContracts contracts;
    private final Authorities authorities;

    AwaitedContracts(AnnualContracts contracts, Authorities authorities) {
        this.contracts = contracts;
        this.authorities = authorities;
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
        return contracts.unsigned(number).stream().map(authorities::regionName).toList();
    }
}
