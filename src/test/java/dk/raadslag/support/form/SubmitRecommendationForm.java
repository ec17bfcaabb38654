package dk.raadslag.support.form;

/** The director submits the recommendation to the minister; there is nothing to fill in. */
public final class SubmitRecommendationForm extends Form<SubmitRecommendationForm> {}
