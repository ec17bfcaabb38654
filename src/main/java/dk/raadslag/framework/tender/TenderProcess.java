package dk.raadslag.framework.tender;

import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
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

    /** Why the tender goes no further, for those who are written to. */
    static final String REASON = "tenderReason";

    /** Tells the running tender that the director has withdrawn it. */
    static final String TENDER_WITHDRAWN = "Msg_FrameworkTenderWithdrawn";

    /** Asks another region to take part in a national tender; the number of the lead region's matter comes with it. */
    static final String PARTICIPATION_ASKED = "Msg_FrameworkParticipationAsked";

    /** The day on which the other regions were asked, from which their answers are waited for. */
    static final String OTHERS_ASKED_ON = "othersAskedOn";

    static final String LEAD_NUMBER = "leadNumber";

    /** Tells the waiting tender that another region has answered. */
    static final String COOPERATION_ANSWERED = "Msg_FrameworkCooperationAnswered";

    static final String COOPERATION_SETTLED = "cooperationSettled";

    /** Tells the other regions that the proposal no longer stands. */
    static final String PROPOSAL_LAPSED = "Msg_FrameworkProposalLapsed";

    private static final String NATIONAL_TENDER = "nationalTender";
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

    /** Ends the matters of other regions about a proposal that no longer stands, where they still run. */
    static void lapse(RuntimeService runtimeService, List<CaseNumber> participations) {
        participations.forEach(number -> runtimeService
                .createMessageCorrelation(PROPOSAL_LAPSED)
                .processInstanceBusinessKey(number.value())
                .correlateAll());
    }
}
