package dk.raadslag.support.form;

/** The director decides what happens without valid bids. */
public final class DecideWithoutBidsForm extends Form<DecideWithoutBidsForm> {

    public DecideWithoutBidsForm decision(String text) {
        return with("decision", text);
    }

    public DecideWithoutBidsForm reason(String text) {
        return with("reason", text);
    }
}
