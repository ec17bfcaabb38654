package dk.raadslag.consultancy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Role;
import dk.raadslag.consultancy.Commitment.Status;
import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a consultant or a helping jobcentre delivers, and whether it is accepted (§ 12). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConsultancyDeliveries {

    private final Commitments commitments;
    private final Helpers helpers;
    private final ConsultancyJournal journal;
    private final Clock clock;

    ConsultancyDeliveries(Commitments commitments, Helpers helpers, ConsultancyJournal journal, Clock clock) {
        this.commitments = commitments;
        this.helpers = helpers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Registers what was delivered: by the regional office, or by the jobcentre that helps. */
    void deliver(UUID id, String report, LocalDate deliveredOn, Actor actor) {
        Commitment commitment = commitments.locked(id);
        commitment.requireActor(helpers.deliveringGroup(commitment), actor);
        commitment.requireApproved();
        String text = Require.text("Leverance", report);
        LocalDate day = Require.dateNotAfter("Leveret den", deliveredOn, LocalDate.now(clock));
        commitments.status(id, Status.DELIVERED);
        String entry = "Bistanden er leveret den %s: %s";
        journal.note(commitment.caseNumber(), actor, "deliverAssistance", entry, Danish.date(day), text);
    }

    /** Accepts what was delivered, so that it can be paid for. */
    void accept(UUID id, Actor actor) {
        Commitment commitment = delivered(id, actor);
        commitments.accepted(id);
        journal.note(commitment.caseNumber(), actor, "acceptDeliverable", "Leverancen er godtaget.");
    }

    /** Sends the delivery back to the helper. */
    void reject(UUID id, String reason, Actor actor) {
        Commitment commitment = delivered(id, actor);
        String why = Require.text("Begrundelse", reason);
        commitments.status(id, Status.COMMITTED);
        journal.note(commitment.caseNumber(), actor, "acceptDeliverable", "Leverancen er ikke godtaget: %s", why);
    }

    private Commitment delivered(UUID id, Actor actor) {
        Commitment commitment = commitments.locked(id);
        commitment.requireActor(Role.OFFICE.in(commitment.regionCode()), actor);
        commitment.requireDelivered();
        return commitment;
    }
}
