package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The regional office documents new facts in an open case. */
public final class DocumentNewFactsForm extends Form<DocumentNewFactsForm> {

    public DocumentNewFactsForm caseNumber(String code) {
        return with("caseNumber", code);
    }

    public DocumentNewFactsForm periodFrom(LocalDate day) {
        return with("periodFrom", day);
    }

    public DocumentNewFactsForm periodTo(LocalDate day) {
        return with("periodTo", day);
    }

    public DocumentNewFactsForm failingAreas(List<String> codes) {
        return with("failingAreas", codes);
    }

    public DocumentNewFactsForm ground(String code) {
        return with("ground", code);
    }

    public DocumentNewFactsForm deviationPct(Number number) {
        return with("deviationPct", number);
    }

    public DocumentNewFactsForm peerCount(Number number) {
        return with("peerCount", number);
    }

    public DocumentNewFactsForm population(Number number) {
        return with("population", number);
    }

    public DocumentNewFactsForm consecutivePeriods(Number number) {
        return with("consecutivePeriods", number);
    }

    public DocumentNewFactsForm evidence(String text) {
        return with("evidence", text);
    }

    public DocumentNewFactsForm sources(List<String> codes) {
        return with("sources", codes);
    }

    public DocumentNewFactsForm analysisNumber(String number) {
        return with("analysisNumber", number);
    }
}
