package dk.raadslag.support.form;

/** The region's office writes a specialist function's answer. */
public final class WriteSpecialistAnswerForm extends Form<WriteSpecialistAnswerForm> {

    /** {@code ANSWERED} or {@code RETURNED}. */
    public WriteSpecialistAnswerForm outcome(String code) {
        return with("outcome", code);
    }

    public WriteSpecialistAnswerForm advice(String text) {
        return with("advice", text);
    }
}
