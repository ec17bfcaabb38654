package dk.raadslag.framework.tender;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import org.springframework.stereotype.Component;

/** Records in the other regions' matters about a national tender how the tender goes on and ends (notes to § 9). */
@Component
@PartOfAnAct
public class TenderRecord {

    private final FrameworkTenders tenders;
    private final CaseRecord record;

    TenderRecord(FrameworkTenders tenders, CaseRecord record) {
        this.tenders = tenders;
        this.record = record;
    }

    /** Records in the latest matter of each other region that was asked about the tender what its own record says. */
    public void tellOtherRegions(CaseNumber number, String text) {
        tenders.participations(number)
                .forEach(participation -> record.add(
                        CaseNumber.of(participation),
                        Actor.SYSTEM,
                        "tellOtherRegions",
                        "§ 9, stk. 1",
                        "Fra den udbydende region (sag %s): %s".formatted(number, text)));
    }
}
