package dk.raadslag.grant.application;

/** The variables of {@code bottleneck-grant}, {@code major-layoff-grant} and {@code grant-decision}. */
final class GrantApplicationProcess {

    /** The policy value after which the council is reminded for the first time. */
    static final String COUNCIL_REMINDER = "councilReminder";

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

    private GrantApplicationProcess() {}
}
