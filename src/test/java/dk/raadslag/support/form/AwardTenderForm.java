package dk.raadslag.support.form;

import java.util.List;

/** The director awards the tender. */
public final class AwardTenderForm extends Form<AwardTenderForm> {

    public AwardTenderForm awardedBids(List<String> codes) {
        return with("awardedBids", codes);
    }

    public AwardTenderForm reason(String text) {
        return with("reason", text);
    }

    public AwardTenderForm singleProviderReason(String text) {
        return with("singleProviderReason", text);
    }
}
