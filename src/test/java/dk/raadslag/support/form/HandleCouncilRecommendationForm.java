package dk.raadslag.support.form;

/** The director answers a recommendation of the council that reaches a running case. */
public final class HandleCouncilRecommendationForm extends Form<HandleCouncilRecommendationForm> {

    public HandleCouncilRecommendationForm answer(String code) {
        return with("answer", code);
    }

    public HandleCouncilRecommendationForm reason(String text) {
        return with("reason", text);
    }
}
