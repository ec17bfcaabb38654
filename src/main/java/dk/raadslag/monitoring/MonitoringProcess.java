package dk.raadslag.monitoring;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The names that {@code result-monitoring.bpmn}, {@code result-problem.bpmn} and their acts share. */
final class MonitoringProcess {

    static final String QUARTER_DUE = "Msg_QuarterDue";
    static final String PROBLEM_CONFIRMED = "Msg_ResultProblemDocumented";
    static final String FACTS_CONFIRMED = "Msg_NewFactsConfirmed";

    static final String YEAR = "year";
    static final String QUARTER = "quarter";
    static final String FIGURES_MISSING = "figuresMissing";
    static final String FIGURES_LOADED = "figuresLoaded";
    static final String OVERVIEW_DOCUMENT_ID = "overviewDocumentId";
    static final String ASSESSMENT_ID = "assessmentId";
    /** The cases whose problem waits for the director already, to which the new figures were added, or nothing; a letter tells it. */
    static final String PROBLEM_ADDED_TO = "problemAddedTo";

    static final String PROBLEM_TO_DECIDE = "problemToDecide";
    static final String PROBLEM_CONFIRMED_BY_DIRECTOR = "problemConfirmed";
    static final String PROBLEM_REJECTED_BECAUSE = "problemRejectedBecause";
    static final String FINDING_ID = "findingId";
    static final String MONITORED_JOBCENTRE = "monitoredJobcentre";

    private MonitoringProcess() {}

    /** Gives the process the run that it is about. */
    static void begin(DelegateExecution execution, CaseNumber number, RegionCode region) {
        execution.setProcessBusinessKey(number.value());
        execution.setVariable(CaseProcess.CASE_NUMBER, number.value());
        execution.setVariable(CaseProcess.REGION_CODE, region.name());
    }
}
