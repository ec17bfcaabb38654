package dk.raadslag.council.meeting;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the minutes. */
@Component
class FileMinutes implements JavaDelegate {

    private final MeetingPapers papers;

    FileMinutes(MeetingPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                MeetingProcess.MINUTES_DOCUMENT_ID,
                papers.minutes(CaseProcess.caseNumber(execution)).toString());
    }
}
