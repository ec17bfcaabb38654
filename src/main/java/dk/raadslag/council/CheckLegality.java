package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.DECISION_ID;
import static dk.raadslag.council.CouncilProcess.LEGALITY;
import static dk.raadslag.council.CouncilProcess.LEGALITY_REMEDY;
import static dk.raadslag.council.CouncilProcess.LEGALITY_RULE;
import static dk.raadslag.council.CouncilProcess.MAINTAINED;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class CheckLegality implements TaskListener {

    private final LegalityChecks legalityChecks;
    private final CurrentActor currentActor;

    CheckLegality(LegalityChecks legalityChecks, CurrentActor currentActor) {
        this.legalityChecks = legalityChecks;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput input = FormInput.of(task);
        var verdict = Verdict.of(input.text("verdict"), input.text("rule"), input.text("remedy"));
        var process = task.getExecution();
        UUID decision = UUID.fromString((String) process.getVariable(DECISION_ID));
        process.setVariable(MAINTAINED, legalityChecks.check(decision, verdict, currentActor.completing(task)));
        process.setVariable(LEGALITY, verdict.legality().name());
        process.setVariable(LEGALITY_RULE, verdict.rule());
        process.setVariable(LEGALITY_REMEDY, verdict.remedy());
    }
}
