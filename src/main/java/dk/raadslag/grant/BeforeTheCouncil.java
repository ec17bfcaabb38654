package dk.raadslag.grant;

import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Since when the council has had a matter: laid before it, or back from the legality check (§ 8, stk. 3). */
@Component
class BeforeTheCouncil {

    private static final Set<String> HANDED = Set.of(
            "proposeGrantCriteria", "presentGrantApplication", "checkLegality", "presentToLabourMarketAuthority");

    private final CaseRecord record;

    BeforeTheCouncil(CaseRecord record) {
        this.record = record;
    }

    LocalDate since(CaseNumber number) {
        return record.entries(number).stream()
                .filter(entry -> HANDED.contains(entry.act()))
                .map(CaseRecord.Entry::at)
                .max(Comparator.<OffsetDateTime>naturalOrder())
                .orElseThrow()
                .atZoneSameInstant(Danish.ZONE)
                .toLocalDate();
    }
}
