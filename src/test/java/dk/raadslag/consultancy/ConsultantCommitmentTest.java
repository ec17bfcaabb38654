package dk.raadslag.consultancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.consultancy.ConsultantCommitment.Status;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters.Matter;
import dk.raadslag.refusal.Refusal;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The steps of consultant assistance (§ 12), without a database and without a process. */
class ConsultantCommitmentTest {

    private static final OffsetDateTime NOW = OffsetDateTime.of(2007, 3, 1, 10, 0, 0, 0, ZoneOffset.UTC);
    private static final Actor DIRECTOR = new Actor("d", "rd-HS");
    private static final Actor OFFICER = new Actor("o", "region-HS");
    private static final Actor STRANGER = new Actor("s", "region-NJ");
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
        assertThat(committed.agreementSignedAt()).isEqualTo(NOW);
    }

    @Test
    void theOfficeChoosesAConsultantWithinTheCeiling() {
        ConsultantCommitment chosen = committed("ADVICE").chooseProvider(" Rådgiverne ", PRICE, OFFICER);

        assertThat(chosen.consultant()).isEqualTo(new Consultant("Rådgiverne", null, new BigDecimal("150000.00")));
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
        refused("Bistanden kan først registreres", () -> chosen().deliver("region-HS", OFFICER));
        refused("Bistanden kan først registreres", () -> delivered().deliver("region-HS", OFFICER));
        refused(NOT_YOURS, () -> approved().deliver("jc-municipal-0751", OFFICER));
    }

    @Test
    void theOfficeAcceptsOrSendsBackWhatWasDelivered() {
        assertThat(delivered().rejectDelivery(OFFICER).status()).isEqualTo(Status.COMMITTED);
        refused("Leverancen kan først vurderes", () -> approved().acceptDelivery(OFFICER, NOW));
        refused(
                "Leverancen kan først vurderes",
                () -> delivered().acceptDelivery(OFFICER, NOW).rejectDelivery(OFFICER));
        refused(NOT_YOURS, () -> delivered().acceptDelivery(DIRECTOR, NOW));
    }

    @Test
    void anInvoiceComesAfterTheAcceptance() {
        delivered().acceptDelivery(OFFICER, NOW).requireInvoiceable(OFFICER);
        refused("En faktura kan først godkendes", () -> delivered().requireInvoiceable(OFFICER));
        refused(NOT_YOURS, () -> delivered().acceptDelivery(OFFICER, NOW).requireInvoiceable(STRANGER));
    }

    @Test
    void whatIsNotSpentIsReleasedAtTheEnd() {
        ConsultantCommitment paid = delivered().acceptDelivery(OFFICER, NOW).pay(new BigDecimal(100000));

        assertThat(paid.unspent()).isEqualByComparingTo("50000");
        assertThat(paid.finish().status()).isEqualTo(Status.PAID);
        assertThat(paid.finish().unspent()).isZero();
        assertThat(paid.release().status()).isEqualTo(Status.RELEASED);
        assertThat(approved().finish().status()).isEqualTo(Status.RELEASED);
        assertThat(paid.finish().isRunning()).isFalse();
    }

    @Test
    void termsAreCompleteAndShort() {
        refused("»Formål«", () -> new Terms.Typed("ADVICE", PRICE, null).checked());
        refused("højst fylde 1000 tegn", () -> new Terms.Typed("ADVICE", PRICE, "x".repeat(1001)).checked());
        refused("»Art«", () -> new Terms.Typed("PARTY", PRICE, "Hjælp").checked());
        refused("»Ramme«", () -> new Terms.Typed("ADVICE", BigDecimal.ZERO, "Hjælp").checked());
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
        return approved().deliver("region-HS", OFFICER);
    }

    private static void refused(String sentence, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }
}
