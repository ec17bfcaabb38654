package dk.raadslag.contract;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How each need of a signed contract gets the matter that carries it out, once (§ 8, stk. 3, notes). */
@Component
@PartOfAnAct
public class ItemTakeUp {

    /** The variable with the id of the item, which comes with the message that a process begins by. */
    public static final String ITEM_ID = "contractItemId";

    private static final String ACT = "takeUpContractItems";
    private static final String PARAGRAPH = "§ 8, stk. 3";

    private final TakenUpItems items;
    private final Matters matters;
    private final CaseRecord record;

    ItemTakeUp(TakenUpItems items, Matters matters, CaseRecord record) {
        this.items = items;
        this.matters = matters;
        this.record = record;
    }

    /** The items of the contract for which a process is to begin; a function that the region had begun by itself keeps its matter. */
    public List<ContractedItem> toBegin(CaseNumber contract) {
        matters.lock(contract);
        List<ContractedItem> toBegin = new ArrayList<>();
        for (ContractedItem item : items.waiting(contract)) {
            items.begunBefore(item)
                    .ifPresentOrElse(matter -> takeUp(item, matter, ACT, PARAGRAPH), () -> toBegin.add(item));
        }
        return toBegin;
    }

    /** The item that a process of the region is to carry out. */
    public ContractedItem waiting(UUID item, RegionCode region) {
        return items.waiting(item, region)
                .orElseThrow(
                        () -> new Refusal(
                                "Punktet står ikke i en underskrevet kontrakt i regionen, eller en sag har allerede taget det op. Se kontraktens journal."));
    }

    /** Records in the matter, under its act, and in the contract that the matter carries the item out. */
    public void takeUp(ContractedItem item, CaseNumber matter, String act, String paragraph) {
        items.add(item, matter);
        record.add(matter, Actor.SYSTEM, act, paragraph, "Sagen tager %s op.".formatted(item.name()));
        String text = "Punkt %d, »%s«, er taget op i sag %s."
                .formatted(item.item().position(), item.item().title(), matter);
        record.add(item.number(), Actor.SYSTEM, ACT, PARAGRAPH, text);
    }
}
