package dk.raadslag.analysis;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Fills a form with the analysis as it was described, and with the result that was written last. */
@Component
class PresentAnalysis implements TaskListener {

    private final IndependentAnalyses analyses;

    PresentAnalysis(IndependentAnalyses analyses) {
        this.analyses = analyses;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CaseProcess.caseNumber(task);
        IndependentAnalysis analysis = analyses.analysis(number);
        task.setVariableLocal("subject", analysis.subject());
        task.setVariableLocal("analysisReason", analysis.reason());
        task.setVariableLocal("analysisSources", analysis.sources());
        analyses.latest(number).ifPresent(result -> task.setVariableLocal("analysisResult", result.text()));
    }
}
