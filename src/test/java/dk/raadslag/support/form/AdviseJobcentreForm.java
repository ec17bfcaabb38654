package dk.raadslag.support.form;

/** The jobcentre that is the specialist answers. */
public final class AdviseJobcentreForm extends Form<AdviseJobcentreForm> {

    /** {@code ANSWERED} or {@code RETURNED}. */
    public AdviseJobcentreForm outcome(String code) {
        return with("outcome", code);
    }

    public AdviseJobcentreForm advice(String text) {
        return with("advice", text);
    }
}
