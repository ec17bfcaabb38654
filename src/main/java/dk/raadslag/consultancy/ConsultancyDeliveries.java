package dk.raadslag.consultancy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
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
    private final Clock clock;

    ConsultancyDeliveries(
            ConsultantCommitments commitments, Consultants consultants, ConsultancyJournal journal, Clock clock) {
        this.commitments = commitments;
        this.consultants = consultants;
        this.journal = journal;
        this.clock = clock;
    }

    /** Registers what was delivered: by the regional office, or by the jobcentre that helps. */
    void deliver(UUID id, @Nullable String report, @Nullable LocalDate deliveredOn, Actor actor) {
        ConsultantCommitment commitment = commitments.locked(id);
        ConsultantCommitment delivered = commitment.deliver(consultants.deliveringGroup(commitment), actor);
        String text = Require.text("Leverance", report);
        LocalDate day = Require.dateNotAfter("Leveret den", deliveredOn, LocalDate.now(clock));
        commitments.save(delivered);
        String entry = "Bistanden er leveret den %s: %s";
        journal.note(commitment.caseNumber(), actor, "deliverAssistance", entry.formatted(Danish.date(day), text));
    }

    /** Accepts what was delivered, so that it can be paid for. */
    void accept(UUID id, Actor officer) {
        ConsultantCommitment accepted =
                commitments.save(commitments.locked(id).acceptDelivery(officer, OffsetDateTime.now(clock)));
        journal.note(accepted.caseNumber(), officer, "acceptDeliverable", "Leverancen er godtaget.");
    }

    /** Sends the delivery back to the consultant. */
    void reject(UUID id, @Nullable String typed, Actor officer) {
        ConsultantCommitment rejected = commitments.locked(id).rejectDelivery(officer);
        String reason = Require.text("Begrundelse", typed);
        commitments.save(rejected);
        journal.note(rejected.caseNumber(), officer, "acceptDeliverable", "Leverancen er ikke godtaget: " + reason);
    }
}
