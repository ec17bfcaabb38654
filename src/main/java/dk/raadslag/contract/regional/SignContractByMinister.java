package dk.raadslag.contract.regional;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The minister signs the contract, or sends it back to be negotiated anew (notes to the bill). */
@Component
class SignContractByMinister implements TaskListener {

    private final ContractSigning signing;
    private final CurrentActor currentActor;

    SignContractByMinister(ContractSigning signing, CurrentActor currentActor) {
        this.signing = signing;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var choice = Require.choice("Beslutning", form.text("decision"), ContractDraft.Answer.class);
        String reason = form.text("reason");
        signing.answer(CaseProcess.caseNumber(task), choice, reason, currentActor.completing(task));
        task.getExecution().setVariable(ContractProcess.MINISTER_ANSWER, choice.name());
        task.getExecution().setVariable(ContractProcess.RETURN_REASON, reason);
    }
}
