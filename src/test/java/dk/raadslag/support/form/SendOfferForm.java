package dk.raadslag.support.form;

/** The director sends the offer of an agreement, or has it revised. */
public final class SendOfferForm extends Form<SendOfferForm> {

    public SendOfferForm decision(String code) {
        return with("decision", code);
    }

    public SendOfferForm reason(String text) {
        return with("reason", text);
    }
}
