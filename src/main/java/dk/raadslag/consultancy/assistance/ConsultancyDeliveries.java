package dk.raadslag.consultancy.assistance;

import dk.raadslag.authorities.Actor;
import dk.raadslag.consultancy.ConsultancyJournal;
import dk.raadslag.consultancy.ConsultantCommitment;
import dk.raadslag.consultancy.ConsultantCommitments;
import dk.raadslag.consultancy.Consultants;
import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deliveries of consultants and helping jobcentres, and their acceptance (§ 12). */
@Component
@PartOfAnAct
class ConsultancyDeliveries {

    private final ConsultantCommitments commitments;
    private final Consultants consultants;
    private final ConsultancyJournal journal;
    private final Policy policy;
    private final Clock clock;

    ConsultancyDeliveries(
            ConsultantCommitments commitments,
            Consultants consultants,
            ConsultancyJournal journal,
            Policy policy,
            Clock clock) {
        this.commitments = commitments;
        this.consultants = consultants;
        this.journal = journal;
        this.policy = policy;
        this.clock = clock;
    }

    /** Registers what was delivered: by the regional office, or by the jobcentre that helps. */
    void deliver(UUID id, @Nullable String report, @Nullable LocalDate deliveredOn, Actor actor) {
        ConsultantCommitment commitment = commitments.locked(id);
        ConsultantCommitment delivered =
                commitment.deliver(consultants.deliveringGroup(commitment), actor, OffsetDateTime.now(clock));
        String text = Require.text("Leverance", report);
        LocalDate day = Require.dateNotAfter("Leveret den", deliveredOn, LocalDate.now(clock));
        commitments.save(delivered);
        String entry = "Bistanden er leveret den %s: %s";
        journal.note(commitment.caseNumber(), actor, "deliverAssistance", entry.formatted(Danish.date(day), text));
    }

    /** What becomes of a delivery. */
    enum Decision {
        ACCEPT,
        SEND_BACK
    }

    /** Accepts what was delivered, so that it can be invoiced and paid for. */
    InvoiceDeadlines accept(UUID id, Actor officer) {
        LocalDate until = day("INVOICE");
        ConsultantCommitment accepted =
                commitments.save(commitments.locked(id).acceptDelivery(officer, OffsetDateTime.now(clock), until));
        String text = "Leverancen er godkendt. Den kan faktureres til og med den %s.";
        journal.note(
                accepted.caseNumber(),
                officer,
                "acceptDeliverable",
                text.formatted(Danish.date(until)),
                Decision.ACCEPT);
        return new InvoiceDeadlines(until, day("INVOICE_APPROVAL"));
    }

    /**
     * Sends the delivery back to the consultant.
     *
     * @return whether it can be made again, or the agreement has ended
     */
    boolean reject(UUID id, @Nullable String typed, Actor officer) {
        ConsultantCommitment rejected = commitments.locked(id).rejectDelivery(officer);
        String reason = Require.text("Begrundelse", typed);
        commitments.save(rejected);
        journal.note(
                rejected.caseNumber(),
                officer,
                "acceptDeliverable",
                "Leverancen er ikke godkendt: " + reason,
                Decision.SEND_BACK);
        return rejected.canBeDelivered();
    }

    private LocalDate day(String policyValue) {
        return LocalDate.ofInstant(policy.due(policyValue).toInstant(), Danish.ZONE);
    }

    /**
     * How long accepted work can be paid for.
     *
     * @param arrival the last day on which an invoice can come
     * @param approval the last day on which the region approves what came in time; then the rest is released
     */
    record InvoiceDeadlines(LocalDate arrival, LocalDate approval) {}
}
