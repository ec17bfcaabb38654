package dk.raadslag.support.form;

import java.time.LocalDate;
import java.util.List;

/** The regional office writes down what was negotiated. */
public final class DraftContractForm extends Form<DraftContractForm> {
    public DraftContractForm negotiatedOn(LocalDate day) {
        return with("negotiatedOn", day);
    }

    public DraftContractForm outcome(String text) {
        return with("outcome", text);
    }

    public DraftContractForm itemRows(List<ContractItemRow> rows) {
        return with("itemRows", rows);
    }
}
