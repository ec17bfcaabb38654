package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.BRIEF_DOCUMENT_ID;
import static dk.raadslag.council.CouncilProcess.BRIEF_ID;
import static dk.raadslag.council.CouncilProcess.CASE_NUMBER;
import static dk.raadslag.council.CouncilProcess.STAGE;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FileCouncilBrief implements JavaDelegate {

    private final Papers papers;
    private final Briefs briefs;

    FileCouncilBrief(Papers papers, Briefs briefs) {
        this.papers = papers;
        this.briefs = briefs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID document = papers.fileBrief(
                (String) execution.getVariable(CASE_NUMBER),
                Stage.valueOf((String) execution.getVariable(STAGE)),
                briefs.brief(UUID.fromString((String) execution.getVariable(BRIEF_ID))));
        execution.setVariable(BRIEF_DOCUMENT_ID, document.toString());
    }
}
