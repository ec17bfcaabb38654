package dk.raadslag.framework.exemption;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.framework.exemption.Review.Decision;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director keeps the exemption or revokes it from a day on (§ 9, stk. 4). */
@Component
class DecideReassessment implements TaskListener {

    private final ReassessmentProcedure procedure;
    private final CurrentActor currentActor;
    private final Clock clock;

    DecideReassessment(ReassessmentProcedure procedure, CurrentActor currentActor, Clock clock) {
        this.procedure = procedure;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput form = FormInput.of(task);
        Decision decision = Require.choice("Afgørelse", form.text("decision"), Decision.class);
        Review review = Review.of(
                decision,
                form.text("reason"),
                form.text("againstCouncilReason"),
                form.date("revokedFrom"),
                LocalDate.now(clock));
        procedure.decide(CaseProcess.caseNumber(task), review, currentActor.completing(task));
        task.getExecution().setVariable(ExemptionProcess.EXEMPTION_REVOKED, decision == Decision.REVOKE);
    }
}
