package dk.raadslag.agreement;

import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.List;

/** What an agreement is to say: how and by when the effort is improved, in which areas and in which period (§ 11, stk. 1). */
record Draft(String how, String byWhen, String followUp, List<String> areas, LocalDate validFrom, LocalDate validTo) {

    Draft checked(LocalDate today) {
        return new Draft(
                Require.text("Hvordan indsatsen forbedres", how),
                Require.text("Hvornår indsatsen forbedres", byWhen),
                Require.text("Opfølgning i aftaleperioden", followUp),
                Require.some("Indsatsområder", areas).stream().distinct().toList(),
                Require.dateAfter("Aftalen begynder", validFrom, today.minusDays(1)),
                Require.dateAfter("Aftalen udløber", validTo, validFrom));
    }
}
