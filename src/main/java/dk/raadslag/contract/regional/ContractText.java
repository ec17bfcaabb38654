package dk.raadslag.contract.regional;

import dk.raadslag.contract.ContractItem;
import dk.raadslag.contract.Goal;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a region has negotiated with the ministry.
 *
 * @param negotiatedOn the day of the meeting with the ministry
 * @param outcome what came of the meeting
 */
record ContractText(LocalDate negotiatedOn, String outcome, List<ContractItem> items) {

    /** The text as it was typed; what is refused of an item names its place in the list, counted from 1. */
    static ContractText typed(FormInput form, List<Goal> goals, Map<String, String> areas, LocalDate today) {
        List<ContractItem> items = new ArrayList<>();
        for (FormInput row : form.rows(ContractProcess.ITEM_ROWS)) {
            int place = items.size() + 1;
            try {
                items.add(ContractItem.typed(place, row, goals, areas));
            } catch (Refusal refusal) {
                throw new Refusal("Punkt %d: %s".formatted(place, refusal.getMessage()));
            }
        }
        List<Integer> covered = items.stream().map(ContractItem::goalNo).toList();
        goals.forEach(goal -> Require.that(
                covered.contains(goal.no()),
                "Kontrakten mangler mål %d, »%s«. Skriv, hvad regionen skal nå.".formatted(goal.no(), goal.title())));
        return new ContractText(
                Require.dateNotAfter("Møde med ministeriet", form.date("negotiatedOn"), today),
                Require.text("Forhandlingens resultat", form.text("outcome")),
                List.copyOf(items));
    }

    /** The items in words. */
    String danish() {
        return items.stream().map(ContractItem::danish).collect(Collectors.joining("\n\n"));
    }
}
