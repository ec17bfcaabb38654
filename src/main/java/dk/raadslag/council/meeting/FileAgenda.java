package dk.raadslag.council.meeting;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the approved agenda with all its papers. */
@Component
class FileAgenda implements JavaDelegate {

    private final MeetingPapers papers;

    FileAgenda(MeetingPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                MeetingProcess.AGENDA_DOCUMENT_ID,
                papers.agenda(CaseProcess.caseNumber(execution)).toString());
    }
}
