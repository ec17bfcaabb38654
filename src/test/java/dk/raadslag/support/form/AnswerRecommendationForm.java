package dk.raadslag.support.form;

/** The director answers the recommendation of the council. */
public final class AnswerRecommendationForm extends Form<AnswerRecommendationForm> {

    public AnswerRecommendationForm answer(String code) {
        return with("answer", code);
    }

    public AnswerRecommendationForm answerReason(String text) {
        return with("answerReason", text);
    }
}
