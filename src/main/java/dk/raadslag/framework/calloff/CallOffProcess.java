package dk.raadslag.framework.calloff;

/** The names that the models of the call-offs and their acts share. */
final class CallOffProcess {

    static final String PARAGRAPH = "§ 9, stk. 3";

    static final String PARTY_KINDS = "partyKinds";
    static final String PARTY_GROUP = "partyGroup";
    static final String STEP = "callOffStep";
    static final String EXEMPT = "callOffExempt";
    static final String BOUND = "callOffBound";
    static final String ENDS_ON = "subAgreementEndsOn";
    static final String ENDED_ON = "subAgreementEndedOn";
    static final String END_REASON = "subAgreementEndReason";
    static final String DOCUMENT_ID = "subAgreementDocumentId";

    /** Begins to remind the responsible of a region. */
    static final String CALL_OFFS_DUE = "Msg_CallOffsDue";

    private CallOffProcess() {}
}
