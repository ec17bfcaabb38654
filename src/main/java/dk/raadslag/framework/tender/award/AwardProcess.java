package dk.raadslag.framework.tender.award;

/** The variables of {@code framework-tender} from the publication to the award. */
final class AwardProcess {

    static final String BID_DEADLINE = "bidDeadline";
    static final String MORE_BIDS = "moreBids";
    static final String VALID_BIDS = "validBids";
    static final String PUBLISH_AGAIN = "publishAgain";
    static final String FRAMEWORK_DOCUMENT_ID = "frameworkDocumentId";

    private AwardProcess() {}
}
