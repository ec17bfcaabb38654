package dk.raadslag.agreement.followup;

import dk.raadslag.agreement.AgreementProcess;
import dk.raadslag.agreement.Requirement;
import dk.raadslag.agreement.Requirement.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The variables of {@code agreement-follow-up} that gateways, timers, forms and tables read, beside those it shares
 * with {@link AgreementProcess}.
 */
final class FollowUpProcess {

    static final String AGREEMENT_END = AgreementProcess.AGREEMENT_END;
    static final String DEVIATION = "deviation";
    static final String FOLLOW_UP_DECISION = "followUpDecision";
    static final String AMENDMENT_NEGOTIATED = "amendmentNegotiated";
    static final String REQUIREMENT_IDS = "requirementIds";
    static final String REQUIREMENT_ID = "requirementId";
    static final String REQUIREMENT_OUTCOME = "requirementOutcome";
    static final String UNDOCUMENTED = "undocumented";
    static final String EVALUATION_DECISION = "evaluationDecision";
    static final String EVALUATION_RESULT = "evaluationResult";
    static final String EVALUATION_DOCUMENT_ID = "evaluationDocumentId";

    private static final String BASELINE = "baseline";
    private static final String TARGET = "target";
    private static final String DIRECTION = "direction";
    private static final String DOCUMENTED = "documented";
    private static final String ACTUAL = "actual";
    private static final String DUE_DATE = "dueDate";
    private static final String EVALUATED_ON = "evaluatedOn";

    private FollowUpProcess() {}

    /** The requirement whose result is documented. */
    static UUID requirementId(VariableScope scope) {
        return AgreementProcess.id(scope, REQUIREMENT_ID).orElseThrow();
    }

    /** The requirements' ids with commas between. */
    static String ids(List<Requirement> requirements) {
        return requirements.stream()
                .map(requirement -> requirement.id().toString())
                .collect(Collectors.joining(","));
    }

    /** Gives the decision table {@code requirement-outcome} what it decides on. */
    static void showForDecision(Requirement requirement, LocalDate today, DelegateExecution process) {
        Measure measure = requirement.measure();
        var actual = requirement.actual();
        process.setVariable(BASELINE, measure.baseline().doubleValue());
        process.setVariable(TARGET, measure.target().doubleValue());
        process.setVariable(DIRECTION, measure.direction().name());
        process.setVariable(DOCUMENTED, actual != null);
        process.setVariable(ACTUAL, actual == null ? null : actual.doubleValue());
        process.setVariable(DUE_DATE, measure.dueDate().toString());
        process.setVariable(EVALUATED_ON, today.toString());
    }
}
