package dk.raadslag.support.form;

/** The regional office begins the review of a framework agreement; starts the process. */
public final class StartFrameworkReviewForm extends Form<StartFrameworkReviewForm> {

    public StartFrameworkReviewForm caseNumber(String number) {
        return with("caseNumber", number);
    }
}
