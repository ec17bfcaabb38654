package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.BRIEF_FACTS;
import static dk.raadslag.council.CouncilProcess.BRIEF_ID;
import static dk.raadslag.council.CouncilProcess.BRIEF_QUESTION;
import static dk.raadslag.council.CouncilProcess.MATTER_DOCUMENT_ID;
import static dk.raadslag.council.CouncilProcess.STAGE;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The secretariat writes the brief to the council (§ 8, stk. 3). */
@Component
class PrepareCouncilBrief implements TaskListener {

    private final BriefProcedure briefs;
    private final CurrentActor currentActor;

    PrepareCouncilBrief(BriefProcedure briefs, CurrentActor currentActor) {
        this.briefs = briefs;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput input = FormInput.of(task);
        var process = task.getExecution();
        String draft = (String) process.getVariable(MATTER_DOCUMENT_ID);
        Brief brief = briefs.write(
                CaseProcess.caseNumber(process),
                Stage.valueOf((String) process.getVariable(STAGE)),
                input.text(BRIEF_FACTS),
                input.text(BRIEF_QUESTION),
                draft == null ? null : UUID.fromString(draft),
                currentActor.completing(task));
        // also where there is none, for the letter to the council names it
        process.setVariable(MATTER_DOCUMENT_ID, draft);
        process.setVariable(BRIEF_ID, brief.id().toString());
        process.setVariable(BRIEF_FACTS, brief.facts());
        process.setVariable(BRIEF_QUESTION, brief.question());
    }
}
