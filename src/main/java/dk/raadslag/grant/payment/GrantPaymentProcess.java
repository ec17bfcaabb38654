package dk.raadslag.grant.payment;

/** The variables of {@code grant-payment}, and the overview that the tasks of all grants show. */
final class GrantPaymentProcess {

    static final String COMMITMENT_DOCUMENT_ID = "commitmentDocumentId";
    static final String CLOSING_DOCUMENT_ID = "closingDocumentId";
    static final String REPORT_APPROVED = "reportApproved";
    static final String REPORT_FINAL = "reportFinal";
    static final String GRANT_CONTINUES = "grantContinues";
    static final String GRANT_OVERVIEW = "grantOverview";

    /** The same in plain words, for the agenda of a meeting. */
    static final String GRANT_IN_WORDS = "grantInWords";

    private GrantPaymentProcess() {}
}
