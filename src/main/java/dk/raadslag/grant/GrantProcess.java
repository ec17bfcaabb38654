package dk.raadslag.grant;

/** The variables that the models of the grants and their acts share. */
final class GrantProcess {

    static final String GRANT_TYPE = "grantType";
    static final String BUDGET_YEAR = "budgetYear";
    static final String BUDGET_AMOUNT = "budgetAmount";

    /** The proposal that the council decides on. */
    static final String PROPOSED_CRITERIA = "proposedCriteria";

    /** The day of the meeting at which the council takes the matter up, as ISO date. */
    static final String COUNCIL_MEETING_ON = "councilMeetingOn";

    /** The policy value after which the council is reminded for the first time. */
    static final String COUNCIL_REMINDER = "councilReminder";

    static final String COUNCIL_OUTCOME = "councilOutcome";
    static final String GRANT_DECISION_ID = "grantDecisionId";

    /** The council's reasons, which a letter tells. */
    static final String GRANT_REASON = "grantReason";

    static final String GRANT_RECIPIENTS = "grantRecipients";
    static final String APPLICATION_STANDS = "applicationStands";

    static final String PARTY_KINDS = "partyKinds";

    static final String WITHIN_PURPOSE = "withinPurpose";
    static final String NEED_DOCUMENTED = "needDocumented";
    static final String AMOUNT_PER_PARTICIPANT = "amountPerParticipant";

    static final String STAFF_TOTAL = "staffTotal";
    static final String STAFF_DISMISSED = "staffDismissed";

    static final String COMMITMENT_DOCUMENT_ID = "commitmentDocumentId";
    static final String CLOSING_DOCUMENT_ID = "closingDocumentId";
    static final String REPORT_APPROVED = "reportApproved";
    static final String REPORT_FINAL = "reportFinal";
    static final String GRANT_CONTINUES = "grantContinues";
    static final String GRANT_OVERVIEW = "grantOverview";

    /** The same in plain words, for the agenda of a meeting. */
    static final String GRANT_IN_WORDS = "grantInWords";

    private GrantProcess() {}
}
