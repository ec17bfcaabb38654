package dk.raadslag.order.execution;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.order.execution.Award.Contract;
import dk.raadslag.order.execution.MinisterOrder.Compliance;
import dk.raadslag.order.execution.MinisterOrder.Followed;
import dk.raadslag.order.execution.Tender.Notice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The states of an order, its tenders, contracts and sub-agreements, and the ways between them (§ 11, stk. 4; § 9, stk. 3). */
class OrderTransitionsTest {

    private static final LocalDate TODAY = LocalDate.of(2007, 4, 2);
    private static final LocalDate BID_DEADLINE = LocalDate.of(2007, 5, 2);
    private static final OffsetDateTime NOW = TODAY.atTime(12, 0).atOffset(ZoneOffset.UTC);
    private static final Actor MINISTER = new Actor("minister", "minister");
    private static final EffortArea AREA = new EffortArea("SYGEDAGPENGE", "Sygedagpenge", EffortKind.MUNICIPAL, false);
    private static final EffortArea OTHER = new EffortArea("DAGPENGE", "Dagpenge", EffortKind.STATE, false);
    private static final UUID PROVIDER = UUID.randomUUID();

    @Test
    void anOrderIsPendingUntilItIsAssessed() {
        MinisterOrder order = order();
        assertThat(order.compliance()).isEqualTo(Compliance.PENDING);
        assertThat(order.decidedOn()).isEqualTo(TODAY);
        assertThat(order.deadline()).isEqualTo(TODAY.plusDays(1));
        assertThat(order.orderedByGroup()).isEqualTo("minister");
        assertThat(order.version()).isNull();
    }

    @Test
    void anOrderIsNotIssuedWithADeadlineThatHasPassed() {
        refused("Datoen i feltet »Frist for gennemførelse« skal ligge efter den 2. april 2007.", () -> issue(TODAY));
        refused("Angiv en dato i feltet »Frist for gennemførelse«.", () -> issue(null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Compliance.class,
            names = {"PENDING", "NOT_POSSIBLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void theDirectorAssessesAnOrder(Compliance compliance) {
        assertThat(order().assess(compliance).compliance()).isEqualTo(compliance);
        assertThat(compliance.danish()).startsWith("Pålægget er");
    }

    @Test
    void anAssessmentHasAResult() {
        refused("Vælg en mulighed i feltet »Er pålægget fulgt?«.", () -> order().assess(Compliance.PENDING));
        refused("Vælg en mulighed i feltet »Er pålægget fulgt?«.", () -> order().assess(Compliance.NOT_POSSIBLE));
    }

    @Test
    void aFiledOrderIsOtherwiseTheSame() {
        MinisterOrder order = order();
        UUID paper = UUID.randomUUID();
        assertThat(order.filed(paper).documentId()).isEqualTo(paper);
        assertThat(order.filed(paper).filed(UUID.randomUUID()))
                .usingRecursiveComparison()
                .ignoringFields("documentId")
                .isEqualTo(order);
    }

    @Test
    void aTenderIsPublishedWithADescriptionAndCriteria() {
        assertThat(tender().publishedOn()).isEqualTo(TODAY);
        assertThat(tender().bidDeadline()).isEqualTo(BID_DEADLINE);
        refused("Feltet »Opgaven« skal udfyldes.", () -> publish(" ", "Pris."));
        refused("Feltet »Tildelingskriterier« skal udfyldes.", () -> publish("Opfølgning.", null));
    }

    @Test
    void aBidIsReceivedBetweenThePublicationAndTheDeadline() {
        assertThat(receive(TODAY, BID_DEADLINE).receivedOn()).isEqualTo(TODAY);
        assertThat(receive(BID_DEADLINE, BID_DEADLINE).receivedOn()).isEqualTo(BID_DEADLINE);
        refused(
                "Tilbuddet kan ikke være modtaget, før udbuddet blev offentliggjort den 2. april 2007.",
                () -> receive(TODAY.minusDays(1), BID_DEADLINE));
        refused(
                "Tilbuddet er modtaget efter tilbudsfristen den 2. maj 2007 og kan ikke registreres.",
                () -> receive(BID_DEADLINE.plusDays(1), BID_DEADLINE.plusDays(1)));
        refused(
                "Datoen i feltet »Modtaget den« må ikke ligge efter den 2. april 2007.",
                () -> receive(TODAY.plusDays(1), TODAY));
        refused("Angiv en dato i feltet »Modtaget den«.", () -> receive(null, TODAY));
    }

    @Test
    void aProviderBidsOnceOnAnArea() {
        Bid first = receive(TODAY, TODAY);
        refused(
                "Aktør A har allerede et tilbud på området i dette udbud. Registrér hvert tilbud én gang.",
                () -> tender().receive(bid("SYGEDAGPENGE", TODAY), PROVIDER, List.of(first), TODAY));
        assertThat(tender().receive(bid("DAGPENGE", TODAY), PROVIDER, List.of(first), TODAY)
                        .effortArea())
                .isEqualTo("DAGPENGE");
    }

    @Test
    void aBidIsTypedWithAProviderAnAreaAndAPrice() {
        refused("Feltet »Tilbudsgiver« skal udfyldes.", () -> NewBid.typed(" ", "DAGPENGE", BigDecimal.ONE, TODAY));
        refused("Vælg en mulighed i feltet »Indsatsområde«.", () -> NewBid.typed("A", null, BigDecimal.ONE, TODAY));
        refused(
                "Beløbet i feltet »Pris« skal være større end nul.",
                () -> NewBid.typed("A", "DAGPENGE", BigDecimal.ZERO, TODAY));
    }

    @Test
    void bidsAreEvaluatedWithAReason() {
        assertThat(tender().evaluate("Gennemgået.").evaluation()).isEqualTo("Gennemgået.");
        refused("Feltet »Evaluering« skal udfyldes.", () -> tender().evaluate(null));
        Bid received = receive(TODAY, TODAY);
        assertThat(received.isValid()).isFalse();
        assertThat(received.evaluate(true).isValid()).isTrue();
        assertThat(received.evaluate(false).isValid()).isFalse();
    }

    @Test
    void aBidIsTakenBackForAReasonUntilTheBidsAreEvaluated() {
        Bid received = receive(TODAY, TODAY);
        assertThat(received.takeBack("Trukket tilbage.").takenBackReason()).isEqualTo("Trukket tilbage.");
        refused("Feltet »Grund til, at tilbuddet udgår« skal udfyldes.", () -> received.takeBack(" "));
        refused(
                "Et tilbud kan ikke længere tages tilbage.",
                () -> received.evaluate(false).takeBack("Trukket tilbage."));
    }

    @Test
    void onlyBidsOfTheTenderAreChosen() {
        Bid received = receive(TODAY, TODAY);
        assertThat(Bid.chosen(List.of(received), List.of(received.id().toString())))
                .containsExactly(received);
        refused(
                "Et af de valgte tilbud hører ikke til udbuddet eller er ikke gyldigt. Vælg blandt de viste tilbud.",
                () -> Bid.chosen(List.of(received), List.of(UUID.randomUUID().toString())));
        assertThat(Bid.cover(List.of(received), List.of(AREA))).isTrue();
        assertThat(Bid.cover(List.of(received), List.of(AREA, OTHER))).isFalse();
    }

    @Test
    void aSingleProviderOnAnAreaNeedsAReason() {
        Bid alone = receive(TODAY, TODAY);
        Bid another = receive(TODAY, TODAY);
        refused(
                "Et område får kun én aktør. Angiv grunden i feltet »Grund til kun én aktør«, eller vælg flere tilbud på området.",
                () -> Award.Reasons.typed("Pris.", " ").forAwardOf(List.of(alone)));
        refused("Feltet »Begrundelse« skal udfyldes.", () -> Award.Reasons.typed(null, null));
        assertThat(Award.Reasons.typed("Pris.", null)
                        .forAwardOf(List.of(alone, another))
                        .danish())
                .isEqualTo("Begrundelse: Pris.");
        assertThat(Award.Reasons.typed("Pris.", "Ét tilbud.")
                        .forAwardOf(List.of(alone))
                        .danish())
                .isEqualTo("Begrundelse: Pris. Grund til kun én aktør: Ét tilbud.");
    }

    @Test
    void aProviderHasOneContractOnAnArea() {
        Award first = conclude(AREA, List.of());
        assertThat(first.contractParty()).isEqualTo("jc-municipal-0851");
        assertThat(first.jobcentreId()).isEqualTo("JC-0851");
        refused(
                "Der er allerede en kontrakt om området med Aktør A. Angiv en anden aktør.",
                () -> conclude(AREA, List.of(first)));
        assertThat(conclude(OTHER, List.of(first)).effortKind()).isEqualTo(EffortKind.STATE);
    }

    @Test
    void aCostLineSaysWhoPaysAndWhenContractedHowMuch() {
        CostLine foreseen = CostLine.foreseen(EffortKind.STATE, CostBearer.STATE);
        assertThat(foreseen.danish()).isEqualTo("staten betaler den statslige indsats");
        assertThat(foreseen.contracted(new BigDecimal("1000.00")).danish())
                .startsWith("staten betaler den statslige indsats med 1.000");
    }

    private static MinisterOrder order() {
        return issue(TODAY.plusDays(1));
    }

    private static MinisterOrder issue(@Nullable LocalDate deadline) {
        Followed followed = new Followed(UUID.randomUUID(), CaseNumber.of("INT-NJ-2007-0001"), "JC-0851");
        OrderTerms terms =
                new OrderTerms(AreaModes.typed(List.of("SYGEDAGPENGE"), List.of(), List.of()), deadline, null);
        return MinisterOrder.issue(followed, terms, MINISTER, TODAY);
    }

    private static Tender tender() {
        return publish("Opfølgning.", "Pris.");
    }

    private static Tender publish(String description, @Nullable String criteria) {
        return Tender.publish(UUID.randomUUID(), 1, new Notice(description, criteria), TODAY, BID_DEADLINE);
    }

    private static Bid receive(@Nullable LocalDate received, LocalDate today) {
        return tender().receive(bid("SYGEDAGPENGE", received), PROVIDER, List.of(), today);
    }

    private static NewBid bid(String area, @Nullable LocalDate received) {
        return NewBid.typed("Aktør A", area, BigDecimal.TEN, received);
    }

    private static Award conclude(EffortArea area, List<Award> earlier) {
        Contract contract = new Contract(PROVIDER, "Aktør A", BigDecimal.TEN, null, "Pris.", null);
        return Award.conclude(order(), area, "jc-municipal-0851", contract, earlier, NOW);
    }
}
