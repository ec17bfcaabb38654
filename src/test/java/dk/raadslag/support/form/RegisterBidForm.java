package dk.raadslag.support.form;

import java.time.LocalDate;

/** The regional office registers a bid. */
public final class RegisterBidForm extends Form<RegisterBidForm> {

    public RegisterBidForm bidStep(String code) {
        return with("bidStep", code);
    }

    public RegisterBidForm bidder(String text) {
        return with("bidder", text);
    }

    public RegisterBidForm bidArea(String code) {
        return with("bidArea", code);
    }

    public RegisterBidForm price(Number number) {
        return with("price", number);
    }

    public RegisterBidForm receivedOn(LocalDate day) {
        return with("receivedOn", day);
    }

    public RegisterBidForm takenBackBid(String id) {
        return with("takenBackBid", id);
    }

    public RegisterBidForm takenBackReason(String text) {
        return with("takenBackReason", text);
    }
}
