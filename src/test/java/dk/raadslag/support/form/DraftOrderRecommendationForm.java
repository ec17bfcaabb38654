package dk.raadslag.support.form;

import java.util.List;

/** The regional office drafts the recommendation to the minister. */
public final class DraftOrderRecommendationForm extends Form<DraftOrderRecommendationForm> {

    public DraftOrderRecommendationForm grounds(String text) {
        return with("grounds", text);
    }

    public DraftOrderRecommendationForm evidence(String text) {
        return with("evidence", text);
    }

    public DraftOrderRecommendationForm newFacts(String text) {
        return with("newFacts", text);
    }

    public DraftOrderRecommendationForm ownTenderAreas(List<String> codes) {
        return with("ownTenderAreas", codes);
    }

    public DraftOrderRecommendationForm regionTenderAreas(List<String> codes) {
        return with("regionTenderAreas", codes);
    }

    public DraftOrderRecommendationForm subAgreementAreas(List<String> codes) {
        return with("subAgreementAreas", codes);
    }
}
