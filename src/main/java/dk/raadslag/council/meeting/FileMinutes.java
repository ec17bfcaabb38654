package dk.raadslag.council.meeting;

import dk.raadslag.deadline.Policy;
import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the minutes. */
@Component
class FileMinutes implements JavaDelegate {

    private final MeetingPapers papers;
    private final Policy policy;

    FileMinutes(MeetingPapers papers, Policy policy) {
        this.papers = papers;
        this.policy = policy;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                MeetingProcess.MINUTES_DOCUMENT_ID,
                papers.minutes(CaseProcess.caseNumber(execution)).toString());
        execution.setVariable(MeetingProcess.MINUTES_MEETING_ON, policy.day("MINUTES"));
    }
}
