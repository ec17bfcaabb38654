package dk.raadslag.contract.regional;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.contract.AnnouncedGoals;
import dk.raadslag.contract.goals.GoalsProcess;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Begins the contract of a region once the year's goals are announced. */
@Component
class BeginContract implements ExecutionListener {

    private final ContractNegotiation negotiation;
    private final AnnouncedGoals goals;

    BeginContract(ContractNegotiation negotiation, AnnouncedGoals goals) {
        this.negotiation = negotiation;
        this.goals = goals;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput given = FormInput.of(execution);
        RegionCode region = Require.choice("Region", given.text(CaseProcess.REGION_CODE), RegionCode.class);
        int year =
                Require.number("År", given.number(GoalsProcess.CONTRACT_YEAR)).intValue();
        AnnouncedGoals.Announcement announced = goals.in(year)
                .orElseThrow(() -> new Refusal("Målene for året er ikke udmeldt. Udmeld dem først (§ 7, stk. 1)."));
        CaseNumber number = negotiation.begin(region, announced).number();
        execution.setProcessBusinessKey(number.value());
        execution.setVariable(CaseProcess.CASE_NUMBER, number.value());
    }
}
