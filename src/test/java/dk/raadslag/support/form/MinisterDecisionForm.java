package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The minister orders or declines. */
public final class MinisterDecisionForm extends Form<MinisterDecisionForm> {

    public MinisterDecisionForm decision(String code) {
        return with("decision", code);
    }

    public MinisterDecisionForm orderAreas(List<String> codes) {
        return with("orderAreas", codes);
    }

    public MinisterDecisionForm mode(String code) {
        return with("mode", code);
    }

    public MinisterDecisionForm deadline(LocalDate day) {
        return with("deadline", day);
    }

    public MinisterDecisionForm answerReason(String text) {
        return with("answerReason", text);
    }
}
