package dk.raadslag.support.form;

import org.jspecify.annotations.Nullable;

/** The director approves the review of a framework agreement, or sends it back. */
public final class ApproveFrameworkReviewForm extends Form<ApproveFrameworkReviewForm> {

    public ApproveFrameworkReviewForm decision(String code) {
        return with("decision", code);
    }

    public ApproveFrameworkReviewForm remark(@Nullable String text) {
        return with("remark", text);
    }
}
