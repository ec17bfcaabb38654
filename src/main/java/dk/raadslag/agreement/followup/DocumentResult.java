package dk.raadslag.agreement.followup;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The region documents what was reached of one requirement, or that it cannot be documented yet (§ 11, stk. 1). */
@Component
class DocumentResult implements TaskListener {

    private final Evaluations evaluations;
    private final CurrentActor currentActor;

    DocumentResult(Evaluations evaluations, CurrentActor currentActor) {
        this.evaluations = evaluations;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        boolean documented = Require.choice("Resultat", form.text("basis"), Basis.class) == Basis.DOCUMENTED;
        var requirement = evaluations.document(
                FollowUpProcess.requirementId(task),
                documented,
                form.number("actualValue"),
                form.text(documented ? "evidence" : "undocumentedReason"),
                currentActor.completing(task));
        FollowUpProcess.showForDecision(requirement, evaluations.today(), task.getExecution());
    }

    private enum Basis {
        DOCUMENTED,
        NOT_DOCUMENTED
    }
}
