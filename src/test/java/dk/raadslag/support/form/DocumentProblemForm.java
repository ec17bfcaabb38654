package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The regional office documents the problem of a case that is open already. */
public final class DocumentProblemForm extends Form<DocumentProblemForm> {

    public DocumentProblemForm periodFrom(LocalDate day) {
        return with("periodFrom", day);
    }

    public DocumentProblemForm periodTo(LocalDate day) {
        return with("periodTo", day);
    }

    public DocumentProblemForm failingAreas(List<String> codes) {
        return with("failingAreas", codes);
    }

    public DocumentProblemForm ground(String code) {
        return with("ground", code);
    }

    public DocumentProblemForm deviationPct(Number number) {
        return with("deviationPct", number);
    }

    public DocumentProblemForm peerCount(Number number) {
        return with("peerCount", number);
    }

    public DocumentProblemForm population(Number number) {
        return with("population", number);
    }

    public DocumentProblemForm consecutivePeriods(Number number) {
        return with("consecutivePeriods", number);
    }

    public DocumentProblemForm evidence(String text) {
        return with("evidence", text);
    }

    public DocumentProblemForm sources(List<String> codes) {
        return with("sources", codes);
    }

    public DocumentProblemForm analysisNumber(String number) {
        return with("analysisNumber", number);
    }
}
