package dk.raadslag.contract;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The item of a signed contract that a matter carries out, as its tasks and letters tell it. Null where it carries out none. */
@Component("takenUpItem")
public class TakenUpItem {

    private final TakenUpItems items;

    TakenUpItem(TakenUpItems items) {
        this.items = items;
    }

    /** Whether the minister has been promised it. */
    public boolean exists(String caseNumber) {
        return items.of(CaseNumber.of(caseNumber)).isPresent();
    }

    /** Where it stands and what it is called. */
    public @Nullable String name(String caseNumber) {
        return items.of(CaseNumber.of(caseNumber)).map(ContractedItem::name).orElse(null);
    }

    /** What the contract says. */
    public @Nullable String words(String caseNumber) {
        return items.of(CaseNumber.of(caseNumber))
                .map(ContractedItem::danish)
                .map(CaseRecord::cut)
                .orElse(null);
    }
}
