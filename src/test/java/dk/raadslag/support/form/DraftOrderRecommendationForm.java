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

    public DraftOrderRecommendationForm scopeAreas(List<String> codes) {
        return with("scopeAreas", codes);
    }

    public DraftOrderRecommendationForm proposedMode(String code) {
        return with("proposedMode", code);
    }
}
