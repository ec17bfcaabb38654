package dk.raadslag.support.form;

/** A responsible party has held its own tender. */
public final class RunOwnTenderForm extends Form<RunOwnTenderForm> {

    public RunOwnTenderForm tenderCourse(String text) {
        return with("tenderCourse", text);
    }
}
