package dk.raadslag.consultancy;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.consultancy.ConsultantCommitment.Status;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The steps of consultant assistance (§ 12), without a database and without a process. */
class ConsultantCommitmentTest {

    private static final OffsetDateTime NOW = OffsetDateTime.of(2007, 3, 1, 10, 0, 0, 0, ZoneOffset.UTC);
    private static final Actor DIRECTOR = new Actor("d", "rd-HS");
    private static final Actor OFFICER = new Actor("o", "region-HS");
    private static final Actor COLLEAGUE = new Actor("c", "region-HS");
    private static final Actor STRANGER = new Actor("s", "region-NJ");
    private static final LocalDate UNTIL = LocalDate.of(2007, 5, 31);
    private static final OffsetDateTime LATE = NOW.plusMonths(3);
    private static final BigDecimal PRICE = new BigDecimal("150000");
    private static final String NOT_YOURS = "Opgaven hører til en anden region eller rolle.";

    @Test
    void anOfferPromisesNothingYet() {
        ConsultantCommitment offer = offer("ADVICE");

        assertThat(offer.isOpenOffer()).isTrue();
        assertThat(offer.accept().isOpenOffer()).isTrue();
        assertThat(offer.decline().isOpenOffer()).isFalse();
        assertThat(offer.lapse().status()).isEqualTo(Status.RELEASED);
        assertThat(offer.committed()).isZero();
    }

    @Test
    void theSignatureUnderTheAgreementPromisesTheCeiling() {
        ConsultantCommitment committed = committed("ADVICE");

        assertThat(committed.isRunning()).isTrue();
        assertThat(committed.unspent()).isEqualByComparingTo("200000");
        assertThat(committed.basis().agreementSignedAt()).isEqualTo(NOW);
    }

    @Test
    void theOfficeChoosesAConsultantWithinTheCeiling() {
        ConsultantCommitment chosen = committed("ADVICE").chooseProvider(" Rådgiverne ", PRICE, OFFICER);

        assertThat(chosen.consultant()).isEqualTo(new Consultant("Rådgiverne", null, new BigDecimal("150000.00"), "o"));
        assertThat(chosen.consultantKind()).isEqualTo(Consultant.Kind.PROVIDER);
        refused("er højere end rammen", () -> committed("ADVICE").chooseProvider("X", new BigDecimal(200001), OFFICER));
        refused("»Konsulent«", () -> committed("ADVICE").chooseProvider(" ", PRICE, OFFICER));
        refused("højst fylde 200 tegn", () -> committed("ADVICE").chooseProvider("X".repeat(201), PRICE, OFFICER));
        refused(NOT_YOURS, () -> committed("ADVICE").chooseProvider("X", PRICE, STRANGER));
        refused(
                "bistanden kommer fra et andet jobcenter",
                () -> committed("PEER_ASSISTANCE").chooseProvider("X", PRICE, OFFICER));
        refused("Konsulenten kan kun vælges", () -> offer("ADVICE").chooseProvider("X", PRICE, OFFICER));
    }

    @Test
    void aJobcentreDoesNotHelpItself() {
        ConsultantCommitment chosen = committed("PEER_ASSISTANCE").choosePeer("JC-0751", PRICE, OFFICER);

        assertThat(chosen.peerJobcentreId()).isEqualTo("JC-0751");
        assertThat(chosen.consultantKind()).isEqualTo(Consultant.Kind.JOBCENTRE);
        refused(
                "Et jobcenter kan ikke være konsulent for sig selv.",
                () -> committed("PEER_ASSISTANCE").choosePeer("JC-0169", PRICE, OFFICER));
    }

    @Test
    void theDirectorApprovesThePriceOfTheChosenConsultantOnce() {
        assertThat(approved().committed()).isEqualByComparingTo(PRICE);
        assertThat(chosen().disapprove(DIRECTOR).consultant()).isNull();
        refused("Der kan først gives tilsagn", () -> committed("ADVICE").approve(DIRECTOR, NOW));
        refused("Konsulenten kan kun vælges", () -> approved().approve(DIRECTOR, NOW));
        refused("Konsulenten kan kun vælges", () -> approved().disapprove(DIRECTOR));
        refused("Konsulenten kan kun vælges", () -> approved().chooseProvider("X", PRICE, OFFICER));
        refused(NOT_YOURS, () -> chosen().approve(OFFICER, NOW));
    }

    @Test
    void assistanceIsDeliveredUnderAnApprovedCommitment() {
        UUID document = UUID.randomUUID();

        assertThat(approved().issue(document).documentId()).isEqualTo(document);
        assertThat(delivered().status()).isEqualTo(Status.DELIVERED);
        refused("Bistanden kan først registreres", () -> chosen().deliver("region-HS", OFFICER, NOW));
        refused("Bistanden kan først registreres", () -> delivered().deliver("region-HS", OFFICER, NOW));
        refused(NOT_YOURS, () -> approved().deliver("jc-municipal-0751", OFFICER, NOW));
    }

    @Test
    void theOfficeAcceptsOrSendsBackWhatWasDelivered() {
        ConsultantCommitment sentBack = delivered().rejectDelivery(OFFICER);

        assertThat(sentBack.status()).isEqualTo(Status.COMMITTED);
        assertThat(sentBack.canBeDelivered()).isTrue();
        assertThat(accepted().canBeDelivered()).isFalse();
        refused("Leverancen kan først vurderes", () -> approved().acceptDelivery(OFFICER, NOW, UNTIL));
        refused("Leverancen er allerede vurderet", () -> accepted().rejectDelivery(OFFICER));
        refused("Leverancen er allerede vurderet", () -> accepted().acceptDelivery(OFFICER, NOW, UNTIL));
        refused("Leverancen er allerede vurderet", () -> accepted().requireUnassessed());
        refused("Leverancen kan først vurderes", () -> approved().requireUnassessed());
        refused(NOT_YOURS, () -> delivered().acceptDelivery(DIRECTOR, NOW, UNTIL));
    }

    @Test
    void anInvoiceComesAfterTheAcceptanceAndInTime() {
        accepted().requireInvoiceable(UNTIL, COLLEAGUE);
        accepted().endAgreement(NOW).requireInvoiceable(UNTIL, COLLEAGUE);
        refused("En faktura kan først godkendes", () -> delivered().requireInvoiceable(UNTIL, COLLEAGUE));
        refused("En faktura kan først godkendes", () -> approved().requireInvoiceable(UNTIL, COLLEAGUE));
        refused("til og med den 31. maj 2007", () -> accepted().requireInvoiceable(UNTIL.plusDays(1), COLLEAGUE));
        refused(NOT_YOURS, () -> accepted().requireInvoiceable(UNTIL, STRANGER));
    }

    @Test
    void whoOrderedOrPromisedDoesNotApproveTheInvoice() {
        String another = "En anden medarbejder i regionskontoret skal godkende den.";

        refused(another, () -> accepted().requireInvoiceable(UNTIL, OFFICER));
        refused(another, () -> accepted().requireInvoiceable(UNTIL, new Actor(DIRECTOR.userId(), "region-HS")));
    }

    @Test
    void acceptedWorkIsReleasedWhenNoMoreInvoicesComeOrTheDeadlineHasPassed() {
        ConsultantCommitment paid = accepted().pay(new BigDecimal(100000));

        assertThat(paid.unspent()).isEqualByComparingTo("50000");
        refused("kan faktureres til og med den 31. maj 2007", () -> paid.finish(NOW));
        assertThat(paid.closeInvoices(OFFICER, NOW).finish(NOW).status()).isEqualTo(Status.PAID);
        assertThat(paid.finish(LATE).status()).isEqualTo(Status.PAID);
        assertThat(paid.finish(LATE).unspent()).isZero();
        assertThat(accepted().finish(LATE).status()).isEqualTo(Status.RELEASED);
        assertThat(paid.finish(LATE).isRunning()).isFalse();
        refused("En faktura kan først godkendes", () -> delivered().finish(LATE));
        refused("En faktura kan først godkendes", () -> delivered().closeInvoices(OFFICER, NOW));
        refused(NOT_YOURS, () -> paid.closeInvoices(STRANGER, NOW));
    }

    @Test
    void whenTheAgreementEndsOnlyWhatIsNotDeliveredIsReleased() {
        assertThat(committed("ADVICE").endAgreement(NOW).status()).isEqualTo(Status.RELEASED);
        assertThat(approved().endAgreement(NOW).status()).isEqualTo(Status.RELEASED);
        assertThat(delivered().endAgreement(NOW).unspent()).isEqualByComparingTo(PRICE);
        assertThat(accepted().endAgreement(NOW).unspent()).isEqualByComparingTo(PRICE);
        assertThat(accepted().endAgreement(NOW).endAgreement(LATE).basis().agreementEndedAt())
                .isEqualTo(NOW);
    }

    @Test
    void afterTheAgreementNothingMoreIsDelivered() {
        ConsultantCommitment sentBack = delivered().endAgreement(NOW).rejectDelivery(OFFICER);

        assertThat(sentBack.canBeDelivered()).isFalse();
        refused("Aftalen er ophørt", () -> sentBack.deliver("region-HS", OFFICER, NOW));
        assertThat(sentBack.finish(NOW).status()).isEqualTo(Status.RELEASED);
    }

    @Test
    void assistanceIsGivenUpBeforeItIsPromisedToAConsultant() {
        assertThat(committed("ADVICE").giveUp(OFFICER).unspent()).isZero();
        assertThat(committed("ADVICE").giveUp(OFFICER).status()).isEqualTo(Status.RELEASED);
        refused("før der er givet tilsagn", () -> approved().giveUp(OFFICER));
        refused(NOT_YOURS, () -> committed("ADVICE").giveUp(STRANGER));
    }

    @Test
    void termsAreCompleteAndShort() {
        refused("»Formål«", () -> new Terms.Typed("ADVICE", PRICE, null).checked());
        refused("højst fylde 1000 tegn", () -> new Terms.Typed("ADVICE", PRICE, "x".repeat(1001)).checked());
        refused("»Art«", () -> new Terms.Typed("PARTY", PRICE, "Hjælp").checked());
        refused("»Højeste beløb«", () -> new Terms.Typed("ADVICE", BigDecimal.ZERO, "Hjælp").checked());
    }

    private static ConsultantCommitment offer(String type) {
        var matter = new Matter(CaseNumber.of("INT-HS-2007-0001"), RegionCode.HS, "JC-0169", "Sag");
        Terms terms = new Terms.Typed(type, new BigDecimal("200000"), "Find årsagerne.").checked();
        return ConsultantCommitment.offer(UUID.randomUUID(), matter, 2007, terms, NOW);
    }

    private static ConsultantCommitment committed(String type) {
        return offer(type).accept().commit(NOW);
    }

    private static ConsultantCommitment chosen() {
        return committed("ADVICE").chooseProvider("Rådgiverne", PRICE, OFFICER);
    }

    private static ConsultantCommitment approved() {
        return chosen().approve(DIRECTOR, NOW);
    }

    private static ConsultantCommitment delivered() {
        return approved().deliver("region-HS", OFFICER, NOW);
    }

    private static ConsultantCommitment accepted() {
        return delivered().acceptDelivery(OFFICER, NOW, UNTIL);
    }
}
