package dk.raadslag.support.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The office registers a bid on a framework tender. */
public final class RegisterFrameworkBidForm extends Form<RegisterFrameworkBidForm> {

    public RegisterFrameworkBidForm bidStep(String text) {
        return with("bidStep", text);
    }

    public RegisterFrameworkBidForm bidder(String text) {
        return with("bidder", text);
    }

    public RegisterFrameworkBidForm price(Number amount) {
        return with("price", amount);
    }

    public RegisterFrameworkBidForm receivedOn(LocalDate day) {
        return with("receivedOn", day);
    }

    public RegisterFrameworkBidForm lateReason(@Nullable String text) {
        return with("lateReason", text);
    }

    public RegisterFrameworkBidForm takenBackBid(String id) {
        return with("takenBackBid", id);
    }

    public RegisterFrameworkBidForm takenBackReason(String text) {
        return with("takenBackReason", text);
    }
}
