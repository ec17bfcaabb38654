package dk.raadslag.support.form;

/** The exempt party says what it thinks of the reassessment. */
public final class CommentReassessmentForm extends Form<CommentReassessmentForm> {

    public CommentReassessmentForm comment(String text) {
        return with("comment", text);
    }
}
