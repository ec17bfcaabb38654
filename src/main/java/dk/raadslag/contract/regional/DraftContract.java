package dk.raadslag.contract.regional;

import dk.raadslag.contract.Goal;
import dk.raadslag.contract.goals.NationalGoals;
import dk.raadslag.deadline.Policy;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The regional office writes down what was negotiated with the ministry (notes to the bill). */
@Component
class DraftContract implements TaskListener {

    private final ContractNegotiation negotiation;
    private final AnnualContracts kept;
    private final NationalGoals goals;
    private final CurrentActor currentActor;
    private final Policy policy;
    private final Clock clock;

    DraftContract(
            ContractNegotiation negotiation,
            AnnualContracts kept,
            NationalGoals goals,
            CurrentActor currentActor,
            Policy policy,
            Clock clock) {
        this.negotiation = negotiation;
        this.kept = kept;
        this.goals = goals;
        this.currentActor = currentActor;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CaseProcess.caseNumber(task);
        List<Goal> announced = goals.goals(kept.contract(number).goalsDraftId());
        ContractText text = ContractText.typed(FormInput.of(task), announced, kept.areas(), LocalDate.now(clock));
        ContractDraft draft = negotiation.draft(number, text, currentActor.completing(task));
        DelegateExecution process = task.getExecution();
        process.setVariable(
                ContractProcess.DRAFT_DOCUMENT_ID, draft.documentId().toString());
        process.setVariable(ContractProcess.MEETING_ON, policy.day("COUNCIL_REMINDER"));
    }
}
