package dk.raadslag.analysis;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Fills a form with the report as it was written last. */
@Component
class PresentLabourMarketReport implements TaskListener {

    private final LabourMarketReports reports;

    PresentLabourMarketReport(LabourMarketReports reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateTask task) {
        reports.latest(CaseProcess.caseNumber(task))
                .ifPresent(draft -> draft.text().fields().forEach(task::setVariableLocal));
    }
}
