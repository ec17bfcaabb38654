package dk.raadslag.specialist;

import dk.raadslag.contract.TakenUpItems;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Fills the form with the proposal as it is, or with what the contract says, so that nothing is typed twice. */
@Component
class PresentSpecialistFunction implements TaskListener {

    private final SpecialistProposals proposals;
    private final TakenUpItems takenUp;
    private final ProposalForm form;

    PresentSpecialistFunction(SpecialistProposals proposals, TakenUpItems takenUp, ProposalForm form) {
        this.proposals = proposals;
        this.takenUp = takenUp;
        this.form = form;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CaseProcess.caseNumber(task);
        proposals
                .findFirstByNumberOrderByRevisionDesc(number)
                .map(proposal -> form.filled(proposal.terms()))
                .or(() -> takenUp.of(number).map(form::filled))
                .orElseThrow()
                .forEach((field, value) ->
                        task.setVariableLocal(field, value instanceof List<?> ticked ? Spin.JSON(ticked) : value));
    }
}
