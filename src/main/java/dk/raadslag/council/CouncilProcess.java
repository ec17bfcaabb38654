package dk.raadslag.council;

/** The names that the models of the council and their acts share. */
final class CouncilProcess {

    static final String STAGE = "stage";

    /** The draft that the council discusses, which the calling process has filed. */
    static final String MATTER_DOCUMENT_ID = "matterDocumentId";

    static final String BRIEF_ID = "briefId";
    static final String BRIEF_FACTS = "briefFacts";
    static final String BRIEF_QUESTION = "briefQuestion";
    static final String BRIEF_REMARK = "briefRemark";
    static final String BRIEF_APPROVED = "briefApproved";
    static final String BRIEF_DOCUMENT_ID = "briefDocumentId";

    static final String DISCUSSED = "discussed";
    static final String OPINION_ID = "opinionId";
    static final String COUNCIL_POSITION = "councilPosition";
    static final String MEETING_CALLED_FOR = "meetingCalledFor";

    static final String DECISION_ID = "decisionId";
    static final String DECISION_TEXT = "decisionText";
    static final String LEGALITY = "legality";
    static final String LEGALITY_RULE = "legalityRule";
    static final String LEGALITY_REMEDY = "legalityRemedy";
    static final String MAINTAINED = "maintained";

    private CouncilProcess() {}
}
