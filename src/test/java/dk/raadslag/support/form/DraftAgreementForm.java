package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The regional office drafts the agreement. */
public final class DraftAgreementForm extends Form<DraftAgreementForm> {

    public DraftAgreementForm how(String text) {
        return with("how", text);
    }

    public DraftAgreementForm byWhen(String text) {
        return with("byWhen", text);
    }

    public DraftAgreementForm areas(List<String> codes) {
        return with("areas", codes);
    }

    public DraftAgreementForm startDate(LocalDate day) {
        return with("startDate", day);
    }

    public DraftAgreementForm endDate(LocalDate day) {
        return with("endDate", day);
    }

    public DraftAgreementForm followUp(String text) {
        return with("followUp", text);
    }
}
