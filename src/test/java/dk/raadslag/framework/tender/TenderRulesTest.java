package dk.raadslag.framework.tender;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.framework.tender.TenderTerms.NeedSource;
import dk.raadslag.framework.tender.TenderTerms.Scope;
import dk.raadslag.journal.CaseNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a framework tender refuses by itself (§ 9, stk. 1). */
class TenderRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2007, 3, 1);
    private static final Actor OFFICE = new Actor("x", "region-MJ");
    private static final Actor DIRECTOR = new Actor("x", "rd-MJ");

    @Test
    @Tag("R-095")
    void noDecisionTableFindsMoreThanTheCriteriaSay() {
        FrameworkTender tender = tender(new NeedCriteria(true, false, true), TODAY.plusYears(1));

        refused("alle tre betingelser", () -> tender.assessed(true));
        assertThat(tender.assessed(false).status()).isEqualTo(FrameworkTender.Status.NOT_ELIGIBLE);
    }

    @Test
    void aTenderIsNotPublishedWhosePeriodEndsBeforeTheBidsCome() {
        FrameworkTender tender = tender(new NeedCriteria(true, true, true), TODAY.plusDays(10));

        refused("udløber, før tilbudsfristen", () -> TenderRound.publish(tender, 1, TODAY, TODAY.plusDays(10), OFFICE));
    }

    @Test
    void whatIsEndedIsNotWithdrawn() {
        FrameworkTender withdrawn = tender(new NeedCriteria(true, true, true), TODAY.plusYears(1))
                .withdraw("Målgruppen findes ikke.", DIRECTOR);

        refused("kan ikke trækkes tilbage", () -> withdrawn.withdraw("Igen.", DIRECTOR));
        refused("er ikke nået hertil", withdrawn::approved);
        refused("er ikke nået hertil", withdrawn::nextRevision);
    }

    @Test
    void whatIsWithdrawnIsNotAnsweredByAnotherRegion() {
        FrameworkTender tender = tender(new NeedCriteria(true, true, true), TODAY.plusYears(1));
        var asked = TenderParticipation.of(
                CaseNumber.of("RAM-NJ-2007-0001"), RegionCode.NJ, tender, OffsetDateTime.parse("2007-03-01T12:00:00Z"));

        asked.requireWaiting(tender);
        refused(
                "gælder ikke længere",
                () -> asked.requireWaiting(tender.withdraw("Målgruppen findes ikke.", DIRECTOR)));
        refused(
                "gælder ikke længere",
                () -> asked.requireWaiting(tender(new NeedCriteria(true, true, true), TODAY.plusYears(1))));
    }

    @Test
    void aBidIsNotReceivedBeforeThePublication() {
        TenderRound round = TenderRound.publish(
                tender(new NeedCriteria(true, true, true), TODAY.plusYears(1)), 1, TODAY, TODAY.plusDays(30), OFFICE);
        var early = NewFrameworkBid.typed("Aktør Nord", BigDecimal.TEN, TODAY.minusDays(1), null);

        refused(
                "før rammeudbuddet blev offentliggjort",
                () -> round.receive(early, UUID.randomUUID(), List.of(), TODAY));
    }

    @Test
    @Tag("R-096")
    void anAreaUnderTheIntegrationActIsMarked() {
        var integration = new EffortArea("INTEGRATION", "Integration", EffortKind.MUNICIPAL, true);
        TenderTerms terms =
                tender(new NeedCriteria(true, true, true), TODAY.plusYears(1)).terms();

        refused("omfattet af integrationsloven", () -> TenderTerms.of(terms, integration));
    }

    private static FrameworkTender tender(NeedCriteria criteria, LocalDate last) {
        TenderTerms terms = new TenderTerms(
                "Akademikere",
                "Ledige akademikere",
                "DAGPENGE",
                Scope.REGIONAL,
                false,
                NeedSource.REGION,
                "x",
                criteria,
                "x",
                "x",
                "x",
                TODAY,
                last);
        return FrameworkTender.of(
                CaseNumber.of("RAM-MJ-2007-0001"), 1, terms, OffsetDateTime.parse("2007-03-01T12:00:00Z"));
    }
}
