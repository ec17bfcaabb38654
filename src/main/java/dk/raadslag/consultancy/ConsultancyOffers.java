package dk.raadslag.consultancy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.consultancy.Commitment.Status;
import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers of consultant assistance while an agreement is negotiated (§ 12): made, replaced, or dropped. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConsultancyOffers {

    private final Commitments commitments;
    private final ConsultantBudgets budgets;
    private final ConsultancyJournal journal;

    ConsultancyOffers(Commitments commitments, ConsultantBudgets budgets, ConsultancyJournal journal) {
        this.commitments = commitments;
        this.budgets = budgets;
        this.journal = journal;
    }

    /** Offers to pay up to the ceiling, in place of an earlier offer, and sets the money aside. Refuses what the budget lacks. */
    UUID offer(String caseNumber, UUID agreementId, Terms terms, Actor actor) {
        Terms offered = terms.checked();
        var matter = commitments.lockedCase(caseNumber);
        requireDirector(matter.regionCode(), actor);
        release(caseNumber);
        budgets.reserve(matter.regionCode(), budgets.currentYear(), offered.ceiling());
        UUID id = commitments.add(agreementId, matter, budgets.currentYear(), offered);
        String text = "Som led i aftalen tilbydes %s for højst %s med dette formål: %s";
        journal.note(
                caseNumber,
                actor,
                "offerConsultancy",
                text,
                offered.kind().danish(),
                Danish.amount(offered.ceiling()),
                offered.purpose());
        return id;
    }

    /** Goes on without an offer; an earlier one lapses. */
    void offerNone(String caseNumber, Actor actor) {
        requireDirector(commitments.lockedCase(caseNumber).regionCode(), actor);
        release(caseNumber);
        journal.note(caseNumber, actor, "offerConsultancy", "Der tilbydes ikke konsulentbistand.");
    }

    /** Lets an open offer lapse because no agreement came about; does nothing where there is none. */
    void lapse(String caseNumber, Actor actor) {
        commitments.lockedCase(caseNumber);
        if (release(caseNumber)) {
            String text = "Tilbuddet om konsulentbistand er bortfaldet, og beløbet er frigivet.";
            journal.note(caseNumber, actor, "releaseConsultancyOffer", text);
        }
    }

    /** Lets an open offer lapse, if there is one. */
    boolean release(String caseNumber) {
        Optional<Commitment> open = commitments.openOffer(caseNumber);
        open.ifPresent(offer -> {
            budgets.releaseReserved(offer);
            commitments.status(offer.id(), Status.RELEASED);
        });
        return open.isPresent();
    }

    static void requireDirector(RegionCode regionCode, Actor actor) {
        Require.that(
                actor.groupId().equals(Role.DIRECTOR.in(regionCode)),
                "Kun regionsdirektøren i sagens region kan tilbyde og finansiere konsulentbistand (§ 12).");
    }
}
