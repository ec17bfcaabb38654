package dk.raadslag.council;

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
public class BeforeTheCouncil {

    private static final Set<String> CHECKED = Set.of("checkLegality", "presentToLabourMarketAuthority");

    private final CaseRecord record;

    BeforeTheCouncil(CaseRecord record) {
        this.record = record;
    }

    /** The day on which the council had the matter; {@code laidBefore} is the act that lays it before the council. */
    public LocalDate since(CaseNumber number, String laidBefore) {
        return record.entries(number).stream()
                .filter(entry -> laidBefore.equals(entry.act()) || CHECKED.contains(entry.act()))
                .map(CaseRecord.Entry::at)
                .max(Comparator.<OffsetDateTime>naturalOrder())
                .orElseThrow()
                .atZoneSameInstant(Danish.ZONE)
                .toLocalDate();
    }
}
