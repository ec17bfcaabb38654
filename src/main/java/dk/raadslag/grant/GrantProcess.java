package dk.raadslag.grant;

/** The variables that the models of the grants and their acts share. */
public final class GrantProcess {

    static final String GRANT_TYPE = "grantType";
    public static final String BUDGET_YEAR = "budgetYear";
    static final String BUDGET_AMOUNT = "budgetAmount";

    /** The proposal that the council decides on. */
    public static final String PROPOSED_CRITERIA = "proposedCriteria";

    /** The day of the meeting at which the council takes the matter up, as ISO date. */
    public static final String COUNCIL_MEETING_ON = "councilMeetingOn";

    /** Which criteria count after the council has dropped a proposal, which a letter tells. */
    public static final String CRITERIA_IN_FORCE = "criteriaInForce";

    public static final String COUNCIL_OUTCOME = "councilOutcome";
    public static final String GRANT_DECISION_ID = "grantDecisionId";

    private GrantProcess() {}
}
