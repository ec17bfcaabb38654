package dk.raadslag.agreement;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The region documents what was reached of one requirement, or that it cannot be documented yet (§ 11, stk. 1). */
@Component
class DocumentResult implements TaskListener {

    private final Results results;
    private final CurrentActor currentActor;

    DocumentResult(Results results, CurrentActor currentActor) {
        this.results = results;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        var basis = Require.choice("Resultat", form.text("basis"), Basis.class);
        boolean documented = basis == Basis.DOCUMENTED;
        var requirement = results.document(
                AgreementProcess.id(task, AgreementProcess.REQUIREMENT_ID),
                documented,
                form.number("actualValue"),
                form.text(documented ? "evidence" : "undocumentedReason"),
                currentActor.completing(task));
        AgreementProcess.showForDecision(requirement, documented, results.today(), task.getExecution());
    }

    private enum Basis {
        DOCUMENTED,
        NOT_DOCUMENTED
    }
}
