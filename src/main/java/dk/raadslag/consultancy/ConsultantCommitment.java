package dk.raadslag.consultancy;

import static java.util.Objects.requireNonNull;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters.Matter;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Consultant assistance offered, promised or paid under an agreement (§ 12). Amounts in DKK. Each step returns the commitment in
 * its next state, or refuses.
 *
 * @param budgetYear the year whose budget bears it: the year of the offer
 * @param committed the amount that the region has promised, paid amounts included
 * @param consultant who helps, or null before somebody is chosen
 * @param approval given to the chosen consultant, or null
 * @param agreementSignedAt when the agreement was signed that it rests on; null while it is an offer
 * @param version of the row; null before it is stored
 */
@Table(schema = "raadslag")
record ConsultantCommitment(
        @Id UUID id,
        UUID agreementId,
        CaseNumber caseNumber,
        String jobcentreId,
        RegionCode regionCode,
        int budgetYear,
        @Embedded.Empty Terms terms,
        Status status,
        BigDecimal committed,
        BigDecimal paid,
        @Embedded.Nullable @Nullable Consultant consultant,
        @Embedded.Nullable @Nullable Approval approval,
        OffsetDateTime offeredAt,
        @Nullable OffsetDateTime agreementSignedAt,
        @Version @Nullable Integer version) {

    /** The states of a commitment. */
    enum Status {
        OFFERED,
        ACCEPTED,
        DECLINED,
        COMMITTED,
        DELIVERED,
        PAID,
        RELEASED
    }

    /** An offer under an agreement that is being negotiated. */
    static ConsultantCommitment offer(
            UUID agreementId, Matter matter, int budgetYear, Terms terms, OffsetDateTime now) {
        return new ConsultantCommitment(
                UUID.randomUUID(),
                agreementId,
                matter.number(),
                requireNonNull(matter.jobcentreId()),
                matter.regionCode(),
                budgetYear,
                terms,
                Status.OFFERED,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null,
                now,
                null,
                null);
    }

    ConsultantCommitment accept() {
        return with(Status.ACCEPTED);
    }

    ConsultantCommitment decline() {
        return with(Status.DECLINED);
    }

    /** Lets the offer lapse. */
    ConsultantCommitment lapse() {
        return with(Status.RELEASED);
    }

    /** Promises the ceiling under the agreement signed at the time given. */
    ConsultantCommitment commit(OffsetDateTime agreementSigned) {
        return with(Status.COMMITTED, terms.ceiling(), paid, consultant, approval, agreementSigned);
    }

    /** Chooses a consultant at a price within the ceiling. */
    ConsultantCommitment chooseProvider(@Nullable String name, @Nullable BigDecimal price, Actor officer) {
        String provider = Require.text("Konsulent", name);
        Require.that(provider.length() <= 200, "Konsulentens navn må højst fylde 200 tegn.");
        Require.that(
                terms.type() != Terms.Type.PEER_ASSISTANCE,
                "Aftalen siger, at bistanden kommer fra et andet jobcenter. Vælg det jobcenter, der skal hjælpe.");
        return with(new Consultant(provider, null, agreed(price, officer)));
    }

    /** Chooses another jobcentre, of any region, at a price within the ceiling. */
    ConsultantCommitment choosePeer(String peerJobcentreId, @Nullable BigDecimal price, Actor officer) {
        Require.that(
                !peerJobcentreId.equals(jobcentreId),
                "Et jobcenter kan ikke være konsulent for sig selv. Vælg et andet jobcenter.");
        return with(new Consultant(null, peerJobcentreId, agreed(price, officer)));
    }

    /** Gives the commitment to the chosen consultant, for the price instead of the ceiling. */
    ConsultantCommitment approve(Actor director, OffsetDateTime now) {
        BigDecimal price = proposed(director).price();
        return with(status, price, paid, consultant, new Approval(now, null, null), agreementSignedAt);
    }

    /** Sends the choice back to the regional office. */
    ConsultantCommitment disapprove(Actor director) {
        proposed(director);
        return with((Consultant) null);
    }

    /** Files the written commitment. */
    ConsultantCommitment issue(UUID document) {
        return with(requireNonNull(approval).issuedAs(document), status);
    }

    /** Takes note of what was delivered, by the regional office or by the jobcentre that helps. */
    ConsultantCommitment deliver(String deliveringGroup, Actor actor) {
        requireActor(deliveringGroup, actor);
        Require.that(
                status == Status.COMMITTED && approval != null,
                "Bistanden kan først registreres, når regionsdirektøren har givet tilsagn (§ 12).");
        return with(Status.DELIVERED);
    }

    /** Accepts what was delivered, so that it can be paid for. */
    ConsultantCommitment acceptDelivery(Actor officer, OffsetDateTime now) {
        return with(delivered(officer).acceptedOn(now), status);
    }

    /** Sends the delivery back to the consultant. */
    ConsultantCommitment rejectDelivery(Actor officer) {
        return with(delivered(officer), Status.COMMITTED);
    }

    /** Refuses an invoice before the delivery is accepted. */
    void requireInvoiceable(Actor officer) {
        requireActor(Role.OFFICE.in(regionCode), officer);
        Require.that(
                status == Status.DELIVERED && approval != null && approval.acceptedAt != null,
                "En faktura kan først godkendes, når bistanden er leveret og godtaget.");
    }

    ConsultantCommitment pay(BigDecimal sum) {
        return with(status, committed, paid.add(sum), consultant, approval, agreementSignedAt);
    }

    /** Ends the assistance when all is paid. */
    ConsultantCommitment finish() {
        return end(paid.signum() > 0 ? Status.PAID : Status.RELEASED);
    }

    /** Ends the assistance early. */
    ConsultantCommitment release() {
        return end(Status.RELEASED);
    }

    boolean isOpenOffer() {
        return status == Status.OFFERED || status == Status.ACCEPTED;
    }

    boolean isRunning() {
        return status == Status.COMMITTED || status == Status.DELIVERED;
    }

    BigDecimal unspent() {
        return committed.subtract(paid);
    }

    Consultant.Kind consultantKind() {
        return peerJobcentreId() == null ? Consultant.Kind.PROVIDER : Consultant.Kind.JOBCENTRE;
    }

    @Nullable
    String peerJobcentreId() {
        return consultant == null ? null : consultant.peerJobcentreId();
    }

    @Nullable
    BigDecimal price() {
        return consultant == null ? null : consultant.price();
    }

    @Nullable
    UUID documentId() {
        return approval == null ? null : approval.documentId;
    }

    private BigDecimal agreed(@Nullable BigDecimal price, Actor officer) {
        requireActor(Role.OFFICE.in(regionCode), officer);
        requireUnapproved();
        BigDecimal agreed = Require.amount("Aftalt pris", price);
        Require.that(
                agreed.compareTo(terms.ceiling()) <= 0,
                "Prisen på %s er højere end rammen på %s Aftal en lavere pris, eller vælg en anden konsulent."
                        .formatted(Danish.amount(agreed), Danish.amount(terms.ceiling())));
        return agreed;
    }

    private Consultant proposed(Actor director) {
        requireActor(Role.DIRECTOR.in(regionCode), director);
        requireUnapproved();
        Require.that(consultant != null, "Der kan først gives tilsagn, når konsulenten er valgt, og prisen er aftalt.");
        return consultant;
    }

    private Approval delivered(Actor officer) {
        requireActor(Role.OFFICE.in(regionCode), officer);
        Require.that(
                status == Status.DELIVERED && approval != null && approval.acceptedAt == null,
                "Leverancen kan først vurderes, når bistanden er registreret som leveret.");
        return approval;
    }

    private void requireUnapproved() {
        Require.that(
                status == Status.COMMITTED && approval == null,
                "Konsulenten kan kun vælges, når aftalen er underskrevet, og før der er givet tilsagn (§ 12).");
    }

    private static void requireActor(String group, Actor actor) {
        actor.mustBe(group, "Opgaven hører til en anden region eller rolle.");
    }

    private ConsultantCommitment end(Status how) {
        return with(how, paid, paid, consultant, approval, agreementSignedAt);
    }

    private ConsultantCommitment with(Status next) {
        return with(next, committed, paid, consultant, approval, agreementSignedAt);
    }

    private ConsultantCommitment with(@Nullable Consultant chosen) {
        return with(status, committed, paid, chosen, approval, agreementSignedAt);
    }

    private ConsultantCommitment with(Approval given, Status next) {
        return with(next, committed, paid, consultant, given, agreementSignedAt);
    }

    private ConsultantCommitment with(
            Status next,
            BigDecimal promised,
            BigDecimal spent,
            @Nullable Consultant chosen,
            @Nullable Approval given,
            @Nullable OffsetDateTime signed) {
        return new ConsultantCommitment(
                id,
                agreementId,
                caseNumber,
                jobcentreId,
                regionCode,
                budgetYear,
                terms,
                next,
                promised,
                spent,
                chosen,
                given,
                offeredAt,
                signed,
                version);
    }

    /**
     * The director's commitment to the chosen consultant.
     *
     * @param documentId the commitment on paper, or null before it is issued
     * @param acceptedAt when the region accepted what was delivered, or null
     */
    record Approval(
            OffsetDateTime approvedAt,
            @Nullable UUID documentId,
            @Nullable OffsetDateTime acceptedAt) {

        private Approval issuedAs(UUID document) {
            return new Approval(approvedAt, document, acceptedAt);
        }

        private Approval acceptedOn(OffsetDateTime now) {
            return new Approval(approvedAt, documentId, now);
        }
    }
}
