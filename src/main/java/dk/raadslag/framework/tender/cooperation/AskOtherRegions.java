package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a matter in each of the other three regions about the very proposal of the lead region (notes to § 9). */
@Component
class AskOtherRegions implements JavaDelegate {

    private final RuntimeService runtimeService;
    private final CaseRecord record;
    private final Matters matters;
    private final Clock clock;

    AskOtherRegions(RuntimeService runtimeService, CaseRecord record, Matters matters, Clock clock) {
        this.runtimeService = runtimeService;
        this.record = record;
        this.matters = matters;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseProcess.caseNumber(execution);
        RegionCode lead = matters.matter(number).regionCode();
        record.add(
                number,
                Actor.SYSTEM,
                "askOtherRegions",
                "§ 9, stk. 1",
                "De andre regioner er bedt om at inddrage deres råd og tage stilling til samarbejdet.");
        execution.setVariable(
                CooperationProcess.OTHERS_ASKED_ON, LocalDate.now(clock).toString());
        Arrays.stream(RegionCode.values())
                .filter(region -> region != lead)
                .forEach(region -> runtimeService
                        .createMessageCorrelation(CooperationProcess.PARTICIPATION_ASKED)
                        .setVariable(CaseProcess.REGION_CODE, region.name())
                        .setVariable(CooperationProcess.LEAD_NUMBER, number.value())
                        .correlateStartMessage());
    }
}
