package dk.raadslag.consultancy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.consultancy.Commitment.Status;
import dk.raadslag.journal.Matters;
import dk.raadslag.law.Danish;
import dk.raadslag.law.Demand;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Consultant assistance while an agreement is negotiated (§ 12): offered, answered, promised with the signature, or dropped. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConsultancyOffers {

    private final Commitments commitments;
    private final ConsultantBudgets budgets;
    private final Authorities authorities;
    private final Matters matters;
    private final ConsultancyJournal journal;

    ConsultancyOffers(
            Commitments commitments,
            ConsultantBudgets budgets,
            Authorities authorities,
            Matters matters,
            ConsultancyJournal journal) {
        this.commitments = commitments;
        this.budgets = budgets;
        this.authorities = authorities;
        this.matters = matters;
        this.journal = journal;
    }

    /** Offers to pay up to the ceiling, in place of an earlier offer, and sets the money aside. Refuses what the budget lacks. */
    UUID offer(String caseNumber, UUID agreementId, Terms terms, Actor actor) {
        Terms offered = terms.checked();
        var matter = locked(caseNumber);
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
        requireDirector(locked(caseNumber).regionCode(), actor);
        release(caseNumber);
        journal.note(caseNumber, actor, "offerConsultancy", "Der tilbydes ikke konsulentbistand.");
    }

    /**
     * A party's answer. The offer is accepted when all parties asked have accepted, and lapses when one declines; the agreement
     * stands either way.
     */
    void answer(String caseNumber, Collection<EffortKind> asked, Answer answer, Actor actor) {
        var matter = locked(caseNumber);
        Optional<Commitment> open = commitments.openOffer(caseNumber);
        if (open.isEmpty()) {
            return;
        }
        Commitment offer = open.get();
        asked.stream()
                .filter(kind ->
                        authorities.responsibleGroup(matter.jobcentreId(), kind).equals(actor.groupId()))
                .forEach(kind -> commitments.addAnswer(offer.id(), kind, answer));
        if (answer == Answer.DECLINE) {
            budgets.releaseReserved(offer);
            commitments.status(offer.id(), Status.DECLINED);
        } else if (commitments.isAcceptedBy(offer, asked)) {
            commitments.status(offer.id(), Status.ACCEPTED);
        }
        journal.note(caseNumber, actor, "respondToConsultancy", answer.danish());
    }

    /**
     * Promises what was offered, now that the agreement is signed, if every party to it has accepted; otherwise the offer lapses.
     *
     * @param parties whose effort the signed agreement covers
     * @return the commitment's id, if there is one
     */
    Optional<UUID> commit(String caseNumber, Collection<EffortKind> parties, Actor actor) {
        requireDirector(locked(caseNumber).regionCode(), actor);
        Optional<Commitment> accepted =
                commitments.openOffer(caseNumber).filter(offer -> commitments.isAcceptedBy(offer, parties));
        if (accepted.isEmpty()) {
            release(caseNumber);
            return Optional.empty();
        }
        Commitment offer = accepted.get();
        budgets.commitReserved(offer);
        commitments.commit(offer);
        String text = "Regionen finansierer %s med højst %s som led i den underskrevne aftale.";
        journal.note(
                caseNumber, actor, "commitConsultancy", text, offer.type().danish(), Danish.amount(offer.ceiling()));
        return Optional.of(offer.id());
    }

    /** Lets an open offer lapse because no agreement came about; does nothing where there is none. */
    void lapse(String caseNumber, Actor actor) {
        locked(caseNumber);
        if (release(caseNumber)) {
            String text = "Tilbuddet om konsulentbistand er bortfaldet, og beløbet er frigivet.";
            journal.note(caseNumber, actor, "releaseConsultancyOffer", text);
        }
    }

    private Matters.Matter locked(String caseNumber) {
        var matter = matters.matter(caseNumber);
        budgets.lock(matter.regionCode());
        return matter;
    }

    private boolean release(String caseNumber) {
        Optional<Commitment> open = commitments.openOffer(caseNumber);
        open.ifPresent(offer -> {
            budgets.releaseReserved(offer);
            commitments.status(offer.id(), Status.RELEASED);
        });
        return open.isPresent();
    }

    private static void requireDirector(String regionCode, Actor actor) {
        Demand.that(
                actor.groupId().equals("rd-" + regionCode),
                "Kun regionsdirektøren i sagens region kan tilbyde og finansiere konsulentbistand (§ 12).");
    }
}
