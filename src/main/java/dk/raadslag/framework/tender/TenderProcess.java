package dk.raadslag.framework.tender;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of {@code framework-tender} to its approval, and of its withdrawal. */
public final class TenderProcess {

    public static final String DRAFT_DOCUMENT_ID = "draftDocumentId";
    static final String NEED_MET = "needMet";
    static final String DIRECTOR_DECISION = "directorDecision";
    static final String MINISTER_ANSWER = "ministerAnswer";

    /** Why the tender goes no further, for those who are written to. */
    public static final String REASON = "tenderReason";

    /** Tells the running tender that the director has withdrawn it. */
    public static final String TENDER_WITHDRAWN = "Msg_FrameworkTenderWithdrawn";

    /** Whether all four regions take part in the tender. */
    public static final String NATIONAL_TENDER = "nationalTender";

    private static final String INTEGRATION_TENDER = "integrationTender";

    private TenderProcess() {}

    /** Gives model and decision table what the proposal says about its target group. */
    static void propose(VariableScope scope, TenderTerms terms) {
        NeedCriteria criteria = terms.criteria();
        scope.setVariable("specialProblems", criteria.specialProblems());
        scope.setVariable("spread", criteria.spread());
        scope.setVariable("specialised", criteria.specialised());
        scope.setVariable(INTEGRATION_TENDER, terms.integration());
        scope.setVariable(NATIONAL_TENDER, terms.isNational());
    }
}
