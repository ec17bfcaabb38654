package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.order.execution.CostBearer;
import dk.raadslag.order.execution.CostLine;
import dk.raadslag.order.recommendation.MinisterProcedure.Answer;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The variables of {@code order-recommendation}. */
final class OrderRecommendationProcess {

    static final String AGREEMENT_OFFERED = "agreementOffered";
    static final String AGREEMENT_REACHED = "agreementReached";
    static final String AGREEMENT_EXPIRED = "agreementExpired";
    static final String REQUIREMENTS_NOT_MET = "requirementsNotMet";
    static final String UNDOCUMENTED = "undocumented";
    static final String ALLOWED_MODES = "allowedModes";
    static final String SUGGESTED_MODES = "suggestedModes";
    static final String INTEGRATION_RECOMMENDED = "integrationRecommended";
    static final String RECOMMENDED_KINDS = "recommendedKinds";
    static final String DIRECTOR_DECISION = "directorDecision";
    static final String DRAFT_DOCUMENT_ID = "draftDocumentId";
    static final String ORDER_DOCUMENT_ID = "orderDocumentId";
    static final String RECOMMENDATION_DOCUMENT_ID = "recommendationDocumentId";
    static final String REFUSAL_DOCUMENT_ID = "refusalDocumentId";
    private static final String MINISTER_ANSWER = "ministerAnswer";
    private static final String JOBCENTRE_ID = "jobcentreId";
    private static final String PARTY_KINDS = "partyKinds";
    private static final String ELIGIBILITY_REASON = "eligibilityReason";
    private static final String DECISION_RESULT = "decisionResult";
    private static final String AREA = "area";
    private static final String EFFORT_KIND = "effortKind";
    private static final String COST_BEARER = "costBearer";

    static final String RESULT = "orderResult";
    static final String NOT_ELIGIBLE = "NOT_ELIGIBLE";
    static final String NOT_SENT = "NOT_SENT";
    static final String WITHDRAWN = "WITHDRAWN";
    private static final String ORDER_ISSUED = "ORDER_ISSUED";
    private static final String DECLINED = "DECLINED";

    private OrderRecommendationProcess() {}

    static CaseNumber caseNumber(DelegateExecution execution) {
        return CaseNumber.of(execution.getProcessBusinessKey());
    }

    static CaseNumber caseNumber(DelegateTask task) {
        return caseNumber(task.getExecution());
    }

    static String jobcentreId(DelegateExecution execution) {
        return text(execution, JOBCENTRE_ID);
    }

    /** The effort kinds of the parties, with commas between. */
    static String partyKinds(DelegateExecution execution) {
        return text(execution, PARTY_KINDS);
    }

    static String eligibilityReason(DelegateExecution execution) {
        return text(execution, ELIGIBILITY_REASON);
    }

    /** The result of the decision table {@code cost-bearer}. */
    static CostLine foreseenCosts(DelegateExecution execution) {
        return CostLine.foreseen(
                EffortKind.valueOf(text(execution, EFFORT_KIND)), CostBearer.valueOf(text(execution, COST_BEARER)));
    }

    /** Keeps the result of the decision table {@code order-mode-options} for one area. */
    static void noteModes(DelegateExecution execution) {
        var result = ((DmnDecisionResult) execution.getVariable(DECISION_RESULT)).getSingleResult();
        keep(execution, ALLOWED_MODES, result.getEntry("allowed"));
        keep(execution, SUGGESTED_MODES, result.getEntry("suggested"));
    }

    private static void keep(DelegateExecution execution, String variable, String modes) {
        String area = text(execution, AREA);
        execution.setVariable(variable, text(execution, variable) + ModesByArea.written(area, modes));
    }

    /** Tells the model the answer to the recommendation. */
    static void answer(DelegateTask task, Answer answer) {
        task.getExecution().setVariable(MINISTER_ANSWER, answer.name());
        switch (answer) {
            case ORDER -> task.getExecution().setVariable(RESULT, ORDER_ISSUED);
            case DECLINE -> task.getExecution().setVariable(RESULT, DECLINED);
            case RETURN -> task.getExecution().removeVariable(RESULT);
        }
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
