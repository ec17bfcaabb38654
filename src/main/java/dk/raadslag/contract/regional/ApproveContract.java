package dk.raadslag.contract.regional;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Sitting;
import dk.raadslag.deadline.Policy;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The chair records whether the council, a party to the contract, approves it (§ 8, stk. 3). */
@Component
class ApproveContract implements TaskListener {

    private final CouncilApproval approval;
    private final CurrentActor currentActor;
    private final Policy policy;
    private final Clock clock;

    ApproveContract(CouncilApproval approval, CurrentActor currentActor, Policy policy, Clock clock) {
        this.approval = approval;
        this.currentActor = currentActor;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CaseProcess.caseNumber(task);
        Actor chair = currentActor.completing(task);
        FormInput form = FormInput.of(task);
        var outcome =
                Require.choice("Rådets behandling", form.text("contractTreatment"), CouncilApproval.Outcome.class);
        DelegateExecution process = task.getExecution();
        process.setVariable(ContractProcess.MEETING_ON, policy.day("COUNCIL_REMINDER"));
        if (outcome == CouncilApproval.Outcome.POSTPONE) {
            LocalDate day = approval.postpone(number, form.date("newMeetingDate"), chair);
            process.setVariable(ContractProcess.MEETING_ON, day.toString());
        } else {
            boolean approved = outcome == CouncilApproval.Outcome.APPROVE;
            Sitting sitting = Sitting.typed(form, LocalDate.now(clock));
            UUID decision = approval.decide(number, approved, form.text("contractWording"), sitting, chair);
            process.setVariable(ContractProcess.DECISION_ID, decision.toString());
        }
        process.setVariable(ContractProcess.COUNCIL_OUTCOME, outcome.name());
    }
}
