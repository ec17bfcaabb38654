package dk.raadslag.council.recommendation;

/** The variables of {@code council-recommendation}, and its message to a running case. */
final class RecommendationProcess {

    static final String RECOMMENDATION_DELIVERED = "Msg_CouncilRecommendation";
    static final String RECOMMENDATION_ID = "recommendationId";
    static final String RECOMMENDATION_NUMBER = "recommendationNumber";
    static final String RECOMMENDATION_TYPE = "recommendationType";
    static final String RECOMMENDATION_ANSWER = "recommendationAnswer";
    static final String AREAS = "areas";
    static final String GROUNDS = "grounds";
    static final String PARTY_KINDS = "partyKinds";
    static final String REVISED = "revised";
    static final String ANSWER_REASON = "answerReason";

    private RecommendationProcess() {}
}
