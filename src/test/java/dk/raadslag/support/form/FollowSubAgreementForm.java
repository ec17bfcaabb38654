package dk.raadslag.support.form;

import java.time.LocalDate;

/** A responsible party says that its sub-agreement has ended early. */
public final class FollowSubAgreementForm extends Form<FollowSubAgreementForm> {

    public FollowSubAgreementForm endedOn(LocalDate day) {
        return with("endedOn", day);
    }

    public FollowSubAgreementForm reason(String text) {
        return with("reason", text);
    }
}
