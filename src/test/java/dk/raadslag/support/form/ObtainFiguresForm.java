package dk.raadslag.support.form;

/** The regional office has had missing figures loaded, or goes on without them. */
public final class ObtainFiguresForm extends Form<ObtainFiguresForm> {

    public ObtainFiguresForm loaded(boolean yes) {
        return with("loaded", String.valueOf(yes));
    }

    public ObtainFiguresForm reason(String text) {
        return with("reason", text);
    }
}
