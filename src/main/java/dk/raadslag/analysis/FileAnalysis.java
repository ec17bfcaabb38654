package dk.raadslag.analysis;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the approved analysis (notes to § 8). */
@Component
class FileAnalysis implements JavaDelegate {

    private final AnalysisProcedure procedure;

    FileAnalysis(AnalysisProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                AnalysisProcess.DOCUMENT_ID,
                procedure.file(CaseProcess.caseNumber(execution)).toString());
    }
}
