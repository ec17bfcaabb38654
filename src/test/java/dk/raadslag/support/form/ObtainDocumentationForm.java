package dk.raadslag.support.form;

/** The regional office obtains the documentation that is missing. */
public final class ObtainDocumentationForm extends Form<ObtainDocumentationForm> {

    public ObtainDocumentationForm obtained(String text) {
        return with("obtained", text);
    }
}
