package dk.raadslag.support.form;

import java.time.LocalDate;

/** The secretariat writes what the council made of an item. */
public final class WriteItemResultForm extends Form<WriteItemResultForm> {

    public WriteItemResultForm itemOutcome(String code) {
        return with("itemOutcome", code);
    }

    public WriteItemResultForm newMeetingDate(LocalDate day) {
        return with("newMeetingDate", day);
    }

    public WriteItemResultForm position(String code) {
        return with("position", code);
    }

    public WriteItemResultForm grantedAmount(Number number) {
        return with("grantedAmount", number);
    }

    public WriteItemResultForm itemWording(String text) {
        return with("itemWording", text);
    }

    public WriteItemResultForm dissents(String text) {
        return with("dissents", text);
    }

    public WriteItemResultForm recused(String text) {
        return with("recused", text);
    }
}
