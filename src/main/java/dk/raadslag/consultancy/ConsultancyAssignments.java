package dk.raadslag.consultancy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Role;
import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is chosen to help the jobcentre and approved to do so, under a commitment of a signed agreement (§ 12). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConsultancyAssignments {

    private final Commitments commitments;
    private final ConsultantBudgets budgets;
    private final Authorities authorities;
    private final ConsultancyJournal journal;

    ConsultancyAssignments(
            Commitments commitments, ConsultantBudgets budgets, Authorities authorities, ConsultancyJournal journal) {
        this.commitments = commitments;
        this.budgets = budgets;
        this.authorities = authorities;
        this.journal = journal;
    }

    /** The commitment under which assistance begins: one of the case, given with the signed agreement. */
    Commitment begin(UUID id, String caseNumber) {
        Commitment commitment = commitments.locked(id);
        Require.that(
                commitment.caseNumber().equals(caseNumber) && commitment.isRunning(),
                "Konsulentbistand kan kun ydes som led i en underskrevet aftale (§ 12).");
        return commitment;
    }

    /** Chooses a consultant at a price within the ceiling. */
    void chooseProvider(UUID id, String name, BigDecimal price, Actor actor) {
        Commitment commitment = commitments.locked(id);
        String provider = Require.text("Konsulent", name);
        Require.that(provider.length() <= 200, "Konsulentens navn må højst fylde 200 tegn.");
        Require.that(
                commitment.type() != ConsultancyType.PEER_ASSISTANCE,
                "Aftalen siger, at bistanden kommer fra et andet jobcenter. Vælg det jobcenter, der skal hjælpe.");
        BigDecimal agreed = agreed(commitment, price, actor);
        commitments.helper(id, provider, null, agreed);
        noteChoice(commitment, provider, agreed, actor);
    }

    /** Chooses another jobcentre to help, of any region, at a price within the ceiling. */
    void choosePeer(UUID id, String jobcentreId, BigDecimal price, Actor actor) {
        Commitment commitment = commitments.locked(id);
        var peer = authorities.jobcentre(jobcentreId);
        Require.that(
                !peer.id().equals(commitment.jobcentreId()),
                "Et jobcenter kan ikke være konsulent for sig selv. Vælg et andet jobcenter.");
        BigDecimal agreed = agreed(commitment, price, actor);
        commitments.helper(id, null, peer.id(), agreed);
        noteChoice(commitment, peer.name(), agreed, actor);
    }

    /** Gives the commitment to the chosen helper; what the ceiling holds above the price goes back to the budget. */
    void approve(UUID id, Actor actor) {
        Commitment commitment = proposed(id, actor);
        BigDecimal surplus = commitment.ceiling().subtract(commitment.price());
        budgets.releaseCommitted(commitment, surplus);
        commitments.approved(id, commitment.price());
        String text = "Der er givet tilsagn om %s, og %s af rammen er frigivet.";
        journal.note(
                commitment.caseNumber(),
                actor,
                "approveCommitment",
                text,
                Danish.amount(commitment.price()),
                Danish.amount(surplus));
    }

    /** Sends the choice back to the regional office. */
    void disapprove(UUID id, String reason, Actor actor) {
        Commitment commitment = proposed(id, actor);
        String why = Require.text("Begrundelse", reason);
        commitments.helper(id, null, null, null);
        String text = "Der er ikke givet tilsagn til den valgte konsulent: %s";
        journal.note(commitment.caseNumber(), actor, "approveCommitment", text, why);
    }

    private BigDecimal agreed(Commitment commitment, BigDecimal price, Actor actor) {
        commitment.requireActor(Role.OFFICE.in(commitment.regionCode()), actor);
        commitment.requireUnapproved();
        BigDecimal agreed = Require.amount("Aftalt pris", price);
        commitment.requireWithinCeiling(agreed);
        return agreed;
    }

    private Commitment proposed(UUID id, Actor actor) {
        Commitment commitment = commitments.locked(id);
        commitment.requireActor(Role.DIRECTOR.in(commitment.regionCode()), actor);
        commitment.requireHelper();
        return commitment;
    }

    private void noteChoice(Commitment commitment, String helper, BigDecimal price, Actor actor) {
        String text = "%s er valgt til en pris på %s";
        journal.note(commitment.caseNumber(), actor, "selectConsultant", text, helper, Danish.amount(price));
    }
}
