package dk.raadslag.framework.exemption;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.framework.exemption.Ruling.Decision;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director exempts the responsible of a jobcentre, or refuses it (§ 9, stk. 4). */
@Component
class DecideExemption implements TaskListener {

    private final DecisionProcedure procedure;
    private final CurrentActor currentActor;
    private final Clock clock;

    DecideExemption(DecisionProcedure procedure, CurrentActor currentActor, Clock clock) {
        this.procedure = procedure;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Ruling ruling = ruling(FormInput.of(task));
        procedure.decide(CaseProcess.caseNumber(task), ruling, currentActor.completing(task));
        task.getExecution().setVariable(ExemptionProcess.EXEMPTION_GRANTED, ruling.decision() == Decision.GRANT);
    }

    private Ruling ruling(FormInput form) {
        Decision decision = Require.choice("Afgørelse", form.text("decision"), Decision.class);
        String reason = form.text("reason");
        String againstCouncil = form.text("againstCouncilReason");
        return decision == Decision.DENY
                ? Ruling.deny(reason, againstCouncil)
                : Ruling.grant(
                        reason,
                        againstCouncil,
                        form.text("conditions"),
                        form.date("exemptFrom"),
                        form.date("exemptTo"),
                        LocalDate.now(clock));
    }
}
