package dk.raadslag.support.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The director awards a framework tender. */
public final class AwardFrameworkTenderForm extends Form<AwardFrameworkTenderForm> {

    public AwardFrameworkTenderForm awardedBids(List<String> codes) {
        return with("awardedBids", codes);
    }

    public AwardFrameworkTenderForm reason(String text) {
        return with("reason", text);
    }

    public AwardFrameworkTenderForm singleProviderReason(@Nullable String text) {
        return with("singleProviderReason", text);
    }
}
