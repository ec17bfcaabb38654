package dk.raadslag.support.form;

/** The director decides on the draft recommendation to the minister. */
public final class DecideRecommendationForm extends Form<DecideRecommendationForm> {

    public DecideRecommendationForm decision(String code) {
        return with("decision", code);
    }

    public DecideRecommendationForm directorReason(String text) {
        return with("directorReason", text);
    }
}
