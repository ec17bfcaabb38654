package dk.raadslag.contract.goals;

import dk.raadslag.engine.CaseProcess;
import dk.raadslag.journal.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The names that {@code year-start.bpmn}, {@code annual-contract.bpmn} and their acts share. */
public final class GoalsProcess {

    static final String YEAR_DUE = "Msg_YearDue";
    public static final String ALL_SIGNED = "Msg_ContractsSigned";

    static final String YEAR = "year";
    static final String GOAL_ROWS = "goalRows";
    static final String GOAL_DRAFT_DOCUMENT_ID = "goalDraftDocumentId";
    static final String INTEGRATION_GOALS = "integrationGoals";
    static final String GOALS_DECISION = "goalsDecision";
    static final String GOALS_DOCUMENT_ID = "goalsDocumentId";

    /** The year of goals and contracts, which letters tell. */
    public static final String CONTRACT_YEAR = "contractYear";

    private GoalsProcess() {}

    /** Gives the process its matter and year. */
    static void begin(DelegateExecution execution, CaseNumber number, int year) {
        execution.setProcessBusinessKey(number.value());
        execution.setVariable(CaseProcess.CASE_NUMBER, number.value());
        execution.setVariable(CONTRACT_YEAR, String.valueOf(year));
    }
}
