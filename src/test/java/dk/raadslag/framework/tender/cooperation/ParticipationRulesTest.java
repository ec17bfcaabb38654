package dk.raadslag.framework.tender.cooperation;

import static dk.raadslag.framework.tender.ProposedTender.TODAY;
import static dk.raadslag.support.Refusals.refused;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.framework.tender.FrameworkTender;
import dk.raadslag.framework.tender.ProposedTender;
import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** What the part of another region in a national framework tender refuses by itself (notes to § 9). */
class ParticipationRulesTest {

    @Test
    void whatIsWithdrawnIsNotAnsweredByAnotherRegion() {
        FrameworkTender tender = ProposedTender.until(TODAY.plusYears(1));
        var asked = TenderParticipation.of(
                CaseNumber.of("RAM-NJ-2007-0001"), RegionCode.NJ, tender, OffsetDateTime.parse("2007-03-01T12:00:00Z"));

        asked.requireWaiting(tender);
        refused("gælder ikke længere", () -> asked.requireWaiting(ProposedTender.withdrawn(tender)));
        refused("gælder ikke længere", () -> asked.requireWaiting(ProposedTender.until(TODAY.plusYears(1))));
    }
}
