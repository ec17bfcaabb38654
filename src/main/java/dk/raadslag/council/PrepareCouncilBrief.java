package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.BRIEF_FACTS;
import static dk.raadslag.council.CouncilProcess.BRIEF_ID;
import static dk.raadslag.council.CouncilProcess.BRIEF_QUESTION;
import static dk.raadslag.council.CouncilProcess.CASE_NUMBER;
import static dk.raadslag.council.CouncilProcess.STAGE;

import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class PrepareCouncilBrief implements TaskListener {

    private final Briefs briefs;
    private final CurrentActor currentActor;

    PrepareCouncilBrief(Briefs briefs, CurrentActor currentActor) {
        this.briefs = briefs;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormInput input = FormInput.of(task);
        var process = task.getExecution();
        var brief = new Brief(input.text(BRIEF_FACTS), input.text(BRIEF_QUESTION));
        var stage = Stage.valueOf((String) process.getVariable(STAGE));
        var id = briefs.write((String) process.getVariable(CASE_NUMBER), stage, brief, currentActor.completing(task));
        process.setVariable(BRIEF_ID, id.toString());
        process.setVariable(BRIEF_FACTS, brief.facts());
        process.setVariable(BRIEF_QUESTION, brief.question());
    }
}
