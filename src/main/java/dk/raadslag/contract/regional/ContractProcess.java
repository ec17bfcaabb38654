package dk.raadslag.contract.regional;

/** The names that {@code regional-contract.bpmn} and its acts share. */
final class ContractProcess {

    static final String GOALS_ANNOUNCED = "Msg_GoalsAnnounced";

    static final String ITEM_ROWS = "itemRows";
    static final String DRAFT_DOCUMENT_ID = "contractDraftDocumentId";
    static final String CONTRACT_DOCUMENT_ID = "contractDocumentId";
    static final String DECISION_ID = "contractDecisionId";
    static final String COUNCIL_OUTCOME = "contractOutcome";

    /** The day of the meeting to which the council has postponed the contract, otherwise that on which it is reminded. */
    static final String MEETING_ON = "contractMeetingOn";

    static final String MINISTER_ANSWER = "contractAnswer";

    /** Why the minister has not signed, which a letter tells. */
    static final String RETURN_REASON = "contractReturnReason";

    private ContractProcess() {}
}
