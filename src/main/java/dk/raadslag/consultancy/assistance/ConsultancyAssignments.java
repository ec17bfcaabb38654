package dk.raadslag.consultancy.assistance;

import static java.util.Objects.requireNonNull;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.consultancy.ConsultancyJournal;
import dk.raadslag.consultancy.ConsultantCommitment;
import dk.raadslag.consultancy.ConsultantCommitments;
import dk.raadslag.consultancy.budget.ConsultantBudgets;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The choice of who helps the jobcentre, and its approval, under a commitment of a signed agreement (§ 12). */
@Component
@PartOfAnAct
class ConsultancyAssignments {

    private final ConsultantCommitments commitments;
    private final ConsultantBudgets budgets;
    private final Authorities authorities;
    private final ConsultancyJournal journal;
    private final Clock clock;

    ConsultancyAssignments(
            ConsultantCommitments commitments,
            ConsultantBudgets budgets,
            Authorities authorities,
            ConsultancyJournal journal,
            Clock clock) {
        this.commitments = commitments;
        this.budgets = budgets;
        this.authorities = authorities;
        this.journal = journal;
        this.clock = clock;
    }

    /** The commitment under which assistance begins: one of the case, given with the signed agreement. */
    ConsultantCommitment begin(UUID id, CaseNumber caseNumber) {
        ConsultantCommitment commitment = commitments.locked(id);
        Require.that(
                commitment.caseNumber().equals(caseNumber) && commitment.isRunning(),
                "Konsulentbistand kan kun ydes som led i en underskrevet aftale (§ 12).");
        return commitment;
    }

    /** Chooses a consultant at a price within the ceiling. */
    void chooseProvider(UUID id, @Nullable String name, @Nullable BigDecimal price, Actor officer) {
        ConsultantCommitment chosen = commitments.locked(id).chooseProvider(name, price, officer);
        choose(chosen, Require.text("Konsulent", name), officer);
    }

    /** Chooses another jobcentre to help, of any region, at a price within the ceiling. */
    void choosePeer(UUID id, @Nullable String jobcentreId, @Nullable BigDecimal price, Actor officer) {
        ConsultantCommitment commitment = commitments.locked(id);
        Jobcentre peer = authorities.jobcentre(jobcentreId);
        choose(commitment.choosePeer(peer.id(), price, officer), peer.name(), officer);
    }

    /** Gives the commitment to the chosen consultant; what the ceiling holds above the price goes back to the budget. */
    void approve(UUID id, Actor director) {
        ConsultantCommitment commitment = commitments.locked(id);
        ConsultantCommitment approved = commitment.approve(director, OffsetDateTime.now(clock));
        BigDecimal surplus = commitment.committed().subtract(approved.committed());
        budgets.change(commitment, budget -> budget.releaseCommitted(surplus));
        commitments.save(approved);
        String price = Danish.amount(approved.committed());
        String text = "Der er givet tilsagn om %s, og %s af rammen er frigivet.";
        journal.note(
                commitment.caseNumber(), director, "approveCommitment", text.formatted(price, Danish.amount(surplus)));
    }

    /** Sends the choice back to the regional office. */
    void disapprove(UUID id, @Nullable String typed, Actor director) {
        ConsultantCommitment disapproved = commitments.locked(id).disapprove(director);
        String reason = Require.text("Begrundelse", typed);
        commitments.save(disapproved);
        String text = "Der er ikke givet tilsagn til den valgte konsulent: %s";
        journal.note(disapproved.caseNumber(), director, "approveCommitment", text.formatted(reason));
    }

    private void choose(ConsultantCommitment chosen, String name, Actor officer) {
        commitments.save(chosen);
        String price = Danish.amount(requireNonNull(chosen.price()));
        String text = "%s er valgt til en pris på %s";
        journal.note(chosen.caseNumber(), officer, "selectConsultant", text.formatted(name, price));
    }
}
