package dk.raadslag.support.form;

/** The regional office says what a framework agreement has brought about. */
public final class DraftFrameworkReviewForm extends Form<DraftFrameworkReviewForm> {

    public DraftFrameworkReviewForm reviewAssessment(String text) {
        return with("reviewAssessment", text);
    }

    public DraftFrameworkReviewForm reviewConclusion(String code) {
        return with("reviewConclusion", code);
    }

    public DraftFrameworkReviewForm reviewExplanation(String text) {
        return with("reviewExplanation", text);
    }
}
