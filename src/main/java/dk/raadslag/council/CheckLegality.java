package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.DECISION_ID;
import static dk.raadslag.council.CouncilProcess.LEGALITY;
import static dk.raadslag.council.CouncilProcess.LEGALITY_REMEDY;
import static dk.raadslag.council.CouncilProcess.LEGALITY_RULE;
import static dk.raadslag.council.CouncilProcess.MAINTAINED;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The director checks the legality of a decision of the council (§ 8, stk. 3). */
@Component
class CheckLegality implements TaskListener {

    private final LegalityProcedure legality;
    private final CurrentActor currentActor;

    CheckLegality(LegalityProcedure legality, CurrentActor currentActor) {
        this.legality = legality;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput input = FormInput.of(task);
        var verdict = Verdict.of(input.text("verdict"), input.text("rule"), input.text("remedy"));
        var process = task.getExecution();
        UUID decision = CaseProcess.id(process, DECISION_ID);
        process.setVariable(MAINTAINED, legality.check(decision, verdict, currentActor.completing(task)));
        process.setVariable(LEGALITY, verdict.legality().name());
        process.setVariable(LEGALITY_RULE, verdict.rule());
        process.setVariable(LEGALITY_REMEDY, verdict.remedy());
    }
}
