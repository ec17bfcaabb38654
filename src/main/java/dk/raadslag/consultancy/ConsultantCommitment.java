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
import java.time.LocalDate;
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
 * @param consultant who helps, or null before somebody is chosen
 * @param approval given to the chosen consultant, or null
 * @param delivery what was delivered, or null before that and while it is sent back
 * @param version of the row; null before it is stored
 */
@Table(schema = "raadslag")
public record ConsultantCommitment(
        @Id UUID id,
        @Embedded.Empty Basis basis,
        CaseNumber caseNumber,
        String jobcentreId,
        RegionCode regionCode,
        int budgetYear,
        @Embedded.Empty Terms terms,
        Status status,
        @Embedded.Empty Promise promise,
        @Embedded.Nullable @Nullable Consultant consultant,
        @Embedded.Nullable @Nullable Approval approval,
        @Embedded.Nullable @Nullable Delivery delivery,
        OffsetDateTime offeredAt,
        @Version @Nullable Integer version) {

    /** The states of a commitment. */
    public enum Status {
        OFFERED,
        ACCEPTED,
        DECLINED,
        COMMITTED,
        DELIVERED,
        PAID,
        RELEASED
    }

    /** How far the delivery is, for the letter about the end of the agreement. */
    enum Stage {
        UNDELIVERED,
        DELIVERED,
        ACCEPTED
    }

    /** An offer under an agreement that is being negotiated. */
    public static ConsultantCommitment offer(
            UUID agreementId, Matter matter, int budgetYear, Terms terms, OffsetDateTime now) {
        return new ConsultantCommitment(
                UUID.randomUUID(),
                new Basis(agreementId, null, null),
                matter.number(),
                requireNonNull(matter.jobcentreId()),
                matter.regionCode(),
                budgetYear,
                terms,
                Status.OFFERED,
                Promise.NONE,
                null,
                null,
                null,
                now,
                null);
    }

    /** All parties accept the offer. */
    public ConsultantCommitment accept() {
        return with(Status.ACCEPTED);
    }

    /** A party declines the offer. */
    public ConsultantCommitment decline() {
        return with(Status.DECLINED);
    }

    /** Lets the offer lapse. */
    public ConsultantCommitment lapse() {
        return with(Status.RELEASED);
    }

    /** Promises the ceiling under the agreement signed at the time given. */
    public ConsultantCommitment commit(OffsetDateTime agreementSigned) {
        Promise promised = promise.of(terms.ceiling());
        return with(basis.signed(agreementSigned), Status.COMMITTED, promised, consultant, approval, delivery);
    }

    /** Chooses a consultant at a price within the ceiling. */
    public ConsultantCommitment chooseProvider(@Nullable String name, @Nullable BigDecimal price, Actor officer) {
        String provider = Require.text("Konsulent", name);
        Require.that(provider.length() <= 200, "Konsulentens navn må højst fylde 200 tegn.");
        Require.that(
                terms.type() != Terms.Type.PEER_ASSISTANCE,
                "Aftalen siger, at bistanden kommer fra et andet jobcenter. Vælg det jobcenter, der skal hjælpe.");
        return with(new Consultant(provider, null, agreed(price, officer), officer.userId()));
    }

    /** Chooses another jobcentre, of any region, at a price within the ceiling. */
    public ConsultantCommitment choosePeer(String peerJobcentreId, @Nullable BigDecimal price, Actor officer) {
        Require.that(
                !peerJobcentreId.equals(jobcentreId),
                "Et jobcenter kan ikke være konsulent for sig selv. Vælg et andet jobcenter.");
        return with(new Consultant(null, peerJobcentreId, agreed(price, officer), officer.userId()));
    }

    /** Gives the assistance up before anybody is promised it: all of the money is released. */
    public ConsultantCommitment giveUp(Actor officer) {
        requireUnapproved(officer);
        return with((Consultant) null).end(Status.RELEASED);
    }

    /** Gives the commitment to the chosen consultant, for the price instead of the ceiling. */
    public ConsultantCommitment approve(Actor director, OffsetDateTime now) {
        Promise price = promise.of(proposed(director).price());
        return with(basis, status, price, consultant, new Approval(now, director.userId(), null), delivery);
    }

    /** Sends the choice back to the regional office. */
    public ConsultantCommitment disapprove(Actor director) {
        proposed(director);
        return with((Consultant) null);
    }

    /** Files the written commitment. */
    public ConsultantCommitment issue(UUID document) {
        return with(basis, status, promise, consultant, requireNonNull(approval).issuedAs(document), delivery);
    }

    /** Takes note of what was delivered, by the regional office or by the jobcentre that helps. */
    public ConsultantCommitment deliver(String deliveringGroup, Actor actor, OffsetDateTime now) {
        requireActor(deliveringGroup, actor);
        Require.that(
                status == Status.COMMITTED && approval != null,
                "Bistanden kan først registreres, når regionsdirektøren har givet tilsagn (§ 12).");
        Require.that(!basis.hasEnded(), "Aftalen er ophørt, så der kan ikke leveres mere bistand under den (§ 12).");
        return with(Delivery.on(now), Status.DELIVERED);
    }

    /** Accepts what was delivered, so that it can be invoiced until the end of the day and paid for. */
    public ConsultantCommitment acceptDelivery(Actor officer, OffsetDateTime now, LocalDate invoiceUntil) {
        return with(delivered(officer, Delivery.NOT_DELIVERED).accept(now, invoiceUntil), status);
    }

    /** Sends the delivery back to the consultant. */
    public ConsultantCommitment rejectDelivery(Actor officer) {
        delivered(officer, Delivery.NOT_DELIVERED).requireUnassessed();
        return with((Delivery) null, Status.COMMITTED);
    }

    /** Refuses an opinion on a delivery that is not there, or that is assessed already. */
    public Delivery requireUnassessed() {
        Require.that(delivery != null, Delivery.NOT_DELIVERED);
        delivery.requireUnassessed();
        return delivery;
    }

    /** Refuses an invoice of work that is not accepted, one that came too late, and one approved by the person who ordered the work. */
    public void requireInvoiceable(LocalDate receivedOn, Actor officer) {
        delivered(officer, Delivery.NOT_ACCEPTED).requireInvoiceable(receivedOn);
        Require.that(
                !officer.userId().equals(requireNonNull(consultant).orderedBy())
                        && !officer.userId().equals(requireNonNull(approval).approvedBy()),
                "Den, der har valgt konsulenten eller givet tilsagnet, kan ikke godkende fakturaen. En anden medarbejder i regionskontoret skal godkende den.");
    }

    /** No more invoices come. */
    public ConsultantCommitment closeInvoices(Actor officer, OffsetDateTime now) {
        return with(delivered(officer, Delivery.NOT_ACCEPTED).close(officer, now), status);
    }

    /** Pays approved invoices. */
    public ConsultantCommitment pay(BigDecimal sum) {
        return with(basis, status, promise.pay(sum), consultant, approval, delivery);
    }

    /** Ends the assistance; what is accepted is invoiced by then, or its deadline has passed. */
    public ConsultantCommitment finish(OffsetDateTime now) {
        Delivery settled = delivery == null ? null : delivery.settle(now);
        return with(settled, status).end(promise.isUsed() ? Status.PAID : Status.RELEASED);
    }

    /** The agreement has ended: what is not delivered is released, what is delivered is still assessed and paid for. */
    public ConsultantCommitment endAgreement(OffsetDateTime now) {
        ConsultantCommitment ended = with(basis.ended(now), status, promise, consultant, approval, delivery);
        return delivery == null ? ended.end(Status.RELEASED) : ended;
    }

    /** Whether it is an offer that is neither declined, lapsed nor promised. */
    public boolean isOpenOffer() {
        return status == Status.OFFERED || status == Status.ACCEPTED;
    }

    /** Whether the region has promised it and it has not ended. */
    public boolean isRunning() {
        return status == Status.COMMITTED || status == Status.DELIVERED;
    }

    /** What was sent back is delivered again, unless the agreement has ended. */
    public boolean canBeDelivered() {
        return status == Status.COMMITTED && !basis.hasEnded();
    }

    Stage stage() {
        if (delivery == null) {
            return Stage.UNDELIVERED;
        }
        return delivery.isAccepted() ? Stage.ACCEPTED : Stage.DELIVERED;
    }

    /** What the region has promised, paid amounts included. */
    public BigDecimal committed() {
        return promise.committed();
    }

    /** What is paid of it. */
    public BigDecimal paid() {
        return promise.paid();
    }

    /** What is promised and not paid. */
    public BigDecimal unspent() {
        return promise.unspent();
    }

    /** Who helps: a consultant, or another jobcentre. */
    public Consultant.Kind consultantKind() {
        return consultant == null ? Consultant.Kind.PROVIDER : consultant.kind();
    }

    /** The other jobcentre that helps, or null. */
    @Nullable
    public String peerJobcentreId() {
        return consultant == null ? null : consultant.peerJobcentreId();
    }

    /** What is agreed with who is chosen, or null before that. */
    @Nullable
    public BigDecimal price() {
        return consultant == null ? null : consultant.price();
    }

    /** The commitment on paper, or null before it is issued. */
    @Nullable
    public UUID documentId() {
        return approval == null ? null : approval.documentId();
    }

    /** The last day on which an invoice can come, or null before the delivery is accepted. */
    @Nullable
    public LocalDate invoiceUntil() {
        return delivery == null ? null : delivery.invoiceUntil();
    }

    private BigDecimal agreed(@Nullable BigDecimal price, Actor officer) {
        requireUnapproved(officer);
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

    private Delivery delivered(Actor officer, String otherwise) {
        requireActor(Role.OFFICE.in(regionCode), officer);
        Require.that(status == Status.DELIVERED && delivery != null, otherwise);
        return delivery;
    }

    private void requireUnapproved(Actor officer) {
        requireActor(Role.OFFICE.in(regionCode), officer);
        requireUnapproved();
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
        return with(basis, how, promise.settled(), consultant, approval, delivery);
    }

    private ConsultantCommitment with(Status next) {
        return with(basis, next, promise, consultant, approval, delivery);
    }

    private ConsultantCommitment with(@Nullable Consultant chosen) {
        return with(basis, status, promise, chosen, approval, delivery);
    }

    private ConsultantCommitment with(@Nullable Delivery made, Status next) {
        return with(basis, next, promise, consultant, approval, made);
    }

    private ConsultantCommitment with(
            Basis agreement,
            Status next,
            Promise money,
            @Nullable Consultant chosen,
            @Nullable Approval given,
            @Nullable Delivery made) {
        return new ConsultantCommitment(
                id,
                agreement,
                caseNumber,
                jobcentreId,
                regionCode,
                budgetYear,
                terms,
                next,
                money,
                chosen,
                given,
                made,
                offeredAt,
                version);
    }
}
