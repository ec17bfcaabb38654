package dk.raadslag.support.form;

/** The office publishes a framework tender. */
public final class PublishFrameworkTenderForm extends Form<PublishFrameworkTenderForm> {

    public PublishFrameworkTenderForm published(boolean yes) {
        return with("published", yes);
    }
}
