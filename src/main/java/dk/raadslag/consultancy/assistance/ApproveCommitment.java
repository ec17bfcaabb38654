package dk.raadslag.consultancy.assistance;

import static dk.raadslag.consultancy.ConsultancyProcess.COMMITMENT_APPROVED;
import static dk.raadslag.consultancy.ConsultancyProcess.commitmentId;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director gives the commitment to the chosen helper, or asks for another choice (§ 12). */
@Component
class ApproveCommitment implements TaskListener {

    private final ConsultancyAssignments assignments;
    private final CurrentActor currentActor;

    ApproveCommitment(ConsultancyAssignments assignments, CurrentActor currentActor) {
        this.assignments = assignments;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        var input = FormInput.of(task);
        var actor = currentActor.completing(task);
        var decision = Require.choice("Tilsagn", input.text("commitmentDecision"), Decision.class);
        switch (decision) {
            case APPROVE -> assignments.approve(commitmentId(task), actor);
            case CHOOSE_AGAIN -> assignments.disapprove(commitmentId(task), input.text("commitmentReason"), actor);
        }
        task.getExecution().setVariable(COMMITMENT_APPROVED, decision == Decision.APPROVE);
    }

    private enum Decision {
        APPROVE,
        CHOOSE_AGAIN
    }
}
