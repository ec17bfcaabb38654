package dk.raadslag.framework.tender;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of {@code framework-tender} and its withdrawal. */
final class TenderProcess {

    static final String DRAFT_DOCUMENT_ID = "draftDocumentId";
    static final String FRAMEWORK_DOCUMENT_ID = "frameworkDocumentId";
    static final String NEED_MET = "needMet";
    static final String DIRECTOR_DECISION = "directorDecision";
    static final String MINISTER_ANSWER = "ministerAnswer";
    static final String BID_DEADLINE = "bidDeadline";
    static final String MORE_BIDS = "moreBids";
    static final String VALID_BIDS = "validBids";
    static final String PUBLISH_AGAIN = "publishAgain";

    /** Tells the running tender that the director has withdrawn it. */
    static final String TENDER_WITHDRAWN = "Msg_FrameworkTenderWithdrawn";

    private static final String INTEGRATION_TENDER = "integrationTender";

    private TenderProcess() {}

    /** Gives model and decision table what the proposal says about its target group. */
    static void propose(VariableScope scope, TenderTerms terms) {
        NeedCriteria criteria = terms.criteria();
        scope.setVariable("specialProblems", criteria.specialProblems());
        scope.setVariable("spread", criteria.spread());
        scope.setVariable("specialised", criteria.specialised());
        scope.setVariable(INTEGRATION_TENDER, terms.integration());
    }
}
