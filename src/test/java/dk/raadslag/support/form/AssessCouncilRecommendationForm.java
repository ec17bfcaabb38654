package dk.raadslag.support.form;

/** The director assesses a recommendation of the council that starts a case. */
public final class AssessCouncilRecommendationForm extends Form<AssessCouncilRecommendationForm> {

    public AssessCouncilRecommendationForm answer(String code) {
        return with("answer", code);
    }

    public AssessCouncilRecommendationForm reason(String text) {
        return with("reason", text);
    }
}
