package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The regional office documents a finding; starts the case. */
public final class DocumentFindingForm extends Form<DocumentFindingForm> {

    public DocumentFindingForm jobcentreId(String code) {
        return with("jobcentreId", code);
    }

    public DocumentFindingForm periodFrom(LocalDate day) {
        return with("periodFrom", day);
    }

    public DocumentFindingForm periodTo(LocalDate day) {
        return with("periodTo", day);
    }

    public DocumentFindingForm failingAreas(List<String> codes) {
        return with("failingAreas", codes);
    }

    public DocumentFindingForm ground(String code) {
        return with("ground", code);
    }

    public DocumentFindingForm deviationPct(Number number) {
        return with("deviationPct", number);
    }

    public DocumentFindingForm peerCount(Number number) {
        return with("peerCount", number);
    }

    public DocumentFindingForm population(Number number) {
        return with("population", number);
    }

    public DocumentFindingForm consecutivePeriods(Number number) {
        return with("consecutivePeriods", number);
    }

    public DocumentFindingForm evidence(String text) {
        return with("evidence", text);
    }

    public DocumentFindingForm sources(List<String> codes) {
        return with("sources", codes);
    }

    public DocumentFindingForm analysisNumber(String number) {
        return with("analysisNumber", number);
    }
}
