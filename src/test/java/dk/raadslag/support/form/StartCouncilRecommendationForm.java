package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The chair submits a recommendation of the council; starts the process. */
public final class StartCouncilRecommendationForm extends Form<StartCouncilRecommendationForm> {

    public StartCouncilRecommendationForm recommendationType(String code) {
        return with("recommendationType", code);
    }

    public StartCouncilRecommendationForm jobcentreId(String code) {
        return with("jobcentreId", code);
    }

    public StartCouncilRecommendationForm areas(List<String> codes) {
        return with("areas", codes);
    }

    public StartCouncilRecommendationForm grounds(String text) {
        return with("grounds", text);
    }

    public StartCouncilRecommendationForm meetingDate(LocalDate day) {
        return with("meetingDate", day);
    }

    public StartCouncilRecommendationForm attendance(String text) {
        return with("attendance", text);
    }

    public StartCouncilRecommendationForm dissents(String text) {
        return with("dissents", text);
    }
}
