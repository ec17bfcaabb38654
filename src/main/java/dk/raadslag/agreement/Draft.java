package dk.raadslag.agreement;

import dk.raadslag.law.Demand;
import java.time.LocalDate;
import java.util.List;

/** What an agreement is to say: how and by when the effort is improved, in which areas and in which period (§ 11, stk. 1). */
record Draft(String how, String byWhen, String followUp, List<String> areas, LocalDate validFrom, LocalDate validTo) {

    Draft checked(LocalDate today) {
        return new Draft(
                Demand.text("Hvordan indsatsen forbedres", how),
                Demand.text("Hvornår indsatsen forbedres", byWhen),
                Demand.text("Opfølgning i aftaleperioden", followUp),
                Demand.some("Indsatsområder", areas).stream().distinct().toList(),
                Demand.dateAfter("Aftalen begynder", validFrom, today.minusDays(1)),
                Demand.dateAfter("Aftalen udløber", validTo, validFrom));
    }
}
