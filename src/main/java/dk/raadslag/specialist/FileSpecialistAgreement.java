package dk.raadslag.specialist;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the signed agreement (§ 10). */
@Component
class FileSpecialistAgreement implements JavaDelegate {

    private final SpecialistPapers papers;
    private final SpecialistProposals proposals;

    FileSpecialistAgreement(SpecialistPapers papers, SpecialistProposals proposals) {
        this.papers = papers;
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseProcess.caseNumber(execution);
        execution.setVariable(
                SpecialistProcess.AGREEMENT_DOCUMENT_ID,
                papers.agreement(number).toString());
        Terms agreed = proposals.latest(number).terms();
        execution.setVariable(SpecialistProcess.ENDS_ON, agreed.validTo().toString());
        execution.setVariable(SpecialistProcess.ENDING, CaseRecord.cut(agreed.ending()));
    }
}
