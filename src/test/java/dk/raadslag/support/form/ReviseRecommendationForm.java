package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The council revises, drops or maintains its recommendation. */
public final class ReviseRecommendationForm extends Form<ReviseRecommendationForm> {

    public ReviseRecommendationForm revision(String code) {
        return with("revision", code);
    }

    public ReviseRecommendationForm recommendationType(String code) {
        return with("recommendationType", code);
    }

    public ReviseRecommendationForm areas(List<String> codes) {
        return with("areas", codes);
    }

    public ReviseRecommendationForm grounds(String text) {
        return with("grounds", text);
    }

    public ReviseRecommendationForm meetingDate(LocalDate day) {
        return with("meetingDate", day);
    }

    public ReviseRecommendationForm attendance(String text) {
        return with("attendance", text);
    }

    public ReviseRecommendationForm dissents(String text) {
        return with("dissents", text);
    }
}
