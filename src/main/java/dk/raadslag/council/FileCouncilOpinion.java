package dk.raadslag.council;

import static dk.raadslag.council.CouncilProcess.OPINION_ID;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the council's opinion. */
@Component
class FileCouncilOpinion implements JavaDelegate {

    private final Papers papers;
    private final Opinions opinions;

    FileCouncilOpinion(Papers papers, Opinions opinions) {
        this.papers = papers;
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.fileOpinion(opinions.opinion(CaseProcess.id(execution, OPINION_ID)));
    }
}
