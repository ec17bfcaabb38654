package dk.raadslag.council.recommendation;

/** The variables of {@code council-recommendation}, and its message that raises a case. */
final class RecommendationProcess {

    static final String CASE_RAISED = "Msg_CouncilRecommendation";
    static final String RECOMMENDATION_ID = "recommendationId";
    static final String RECOMMENDATION_NUMBER = "recommendationNumber";
    static final String RECOMMENDATION_TYPE = "recommendationType";
    static final String RECOMMENDATION_ANSWER = "recommendationAnswer";
    static final String AREAS = "areas";
    static final String GROUNDS = "grounds";
    static final String MEETING_DATE = "meetingDate";
    static final String ATTENDANCE = "attendance";
    static final String DISSENTS = "dissents";
    static final String COUNCIL_MEETING = "councilMeeting";
    static final String COUNCIL_ATTENDANCE = "councilAttendance";
    static final String COUNCIL_DISSENTS = "councilDissents";
    static final String PARTY_KINDS = "partyKinds";
    static final String REVISED = "revised";
    static final String ANSWER_REASON = "answerReason";
    static final String ANSWER_DOCUMENT_ID = "answerDocumentId";
    static final String NEW_CASE = "newCase";
    static final String OPEN_CASES = "openCases";

    private RecommendationProcess() {}
}
