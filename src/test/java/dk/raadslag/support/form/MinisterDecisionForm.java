package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The minister orders or declines. */
public final class MinisterDecisionForm extends Form<MinisterDecisionForm> {

    public MinisterDecisionForm decision(String code) {
        return with("decision", code);
    }

    public MinisterDecisionForm ownTenderAreas(List<String> codes) {
        return with("ownTenderAreas", codes);
    }

    public MinisterDecisionForm regionTenderAreas(List<String> codes) {
        return with("regionTenderAreas", codes);
    }

    public MinisterDecisionForm subAgreementAreas(List<String> codes) {
        return with("subAgreementAreas", codes);
    }

    public MinisterDecisionForm deadline(LocalDate day) {
        return with("deadline", day);
    }

    public MinisterDecisionForm answerReason(String text) {
        return with("answerReason", text);
    }
}
