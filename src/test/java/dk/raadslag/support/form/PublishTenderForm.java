package dk.raadslag.support.form;

/** The regional office publishes the tender. */
public final class PublishTenderForm extends Form<PublishTenderForm> {

    public PublishTenderForm description(String text) {
        return with("description", text);
    }

    public PublishTenderForm criteria(String text) {
        return with("criteria", text);
    }
}
