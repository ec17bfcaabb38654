package dk.raadslag.specialist;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the signed agreement (§ 10). */
@Component
class FileSpecialistAgreement implements JavaDelegate {

    private final SpecialistPapers papers;

    FileSpecialistAgreement(SpecialistPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                SpecialistProcess.AGREEMENT_DOCUMENT_ID,
                papers.agreement(CaseProcess.caseNumber(execution)).toString());
    }
}
