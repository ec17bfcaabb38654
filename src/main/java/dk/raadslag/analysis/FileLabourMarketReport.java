package dk.raadslag.analysis;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the approved report on the labour market (§ 8, stk. 1). */
@Component
class FileLabourMarketReport implements JavaDelegate {

    private final LabourMarketProcedure procedure;

    FileLabourMarketReport(LabourMarketProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                LabourMarketProcess.REPORT_DOCUMENT_ID,
                procedure.file(CaseProcess.caseNumber(execution)).toString());
    }
}
