package dk.raadslag.specialist;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the proposal that the council discusses (§ 10). */
@Component
class FileSpecialistDraft implements JavaDelegate {

    private final SpecialistPapers papers;

    FileSpecialistDraft(SpecialistPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                SpecialistProcess.DRAFT_DOCUMENT_ID,
                papers.draft(CaseProcess.caseNumber(execution)).toString());
    }
}
