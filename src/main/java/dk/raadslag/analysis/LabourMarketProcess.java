package dk.raadslag.analysis;

import dk.raadslag.engine.CaseProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The names that {@code labour-market-monitoring.bpmn}, {@code half-year-start.bpmn} and their acts share. */
final class LabourMarketProcess {

    static final String HALF_YEAR_DUE = "Msg_HalfYearDue";

    static final String YEAR = "year";
    static final String HALF_YEAR = "halfYear";
    static final String REPORT_APPROVED = "reportApproved";
    static final String REPORT_DOCUMENT_ID = "reportDocumentId";
    private static final String REPORTED_HALF_YEAR = "reportedHalfYear";

    private LabourMarketProcess() {}

    /** Gives the process the report that it is about. */
    static void begin(DelegateExecution execution, LabourMarketReport report) {
        execution.setProcessBusinessKey(report.number().value());
        execution.setVariable(CaseProcess.CASE_NUMBER, report.number().value());
        execution.setVariable(CaseProcess.REGION_CODE, report.regionCode().name());
        execution.setVariable(REPORTED_HALF_YEAR, report.halfYear().danish());
    }
}
