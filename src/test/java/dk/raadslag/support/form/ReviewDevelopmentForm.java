package dk.raadslag.support.form;

/** The regional office reviews the development during close monitoring. */
public final class ReviewDevelopmentForm extends Form<ReviewDevelopmentForm> {

    public ReviewDevelopmentForm development(String code) {
        return with("development", code);
    }

    public ReviewDevelopmentForm figures(String text) {
        return with("figures", text);
    }
}
