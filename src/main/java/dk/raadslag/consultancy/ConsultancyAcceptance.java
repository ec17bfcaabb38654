package dk.raadslag.consultancy;

import dk.raadslag.agreement.Agreements;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.consultancy.Commitment.Status;
import dk.raadslag.danish.Danish;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the parties answer to an offer of consultant assistance, and what the director's signature then promises (§ 12). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConsultancyAcceptance {

    private final ConsultancyOffers offers;
    private final Commitments commitments;
    private final ConsultantBudgets budgets;
    private final Agreements agreements;
    private final Authorities authorities;
    private final ConsultancyJournal journal;

    ConsultancyAcceptance(
            ConsultancyOffers offers,
            Commitments commitments,
            ConsultantBudgets budgets,
            Agreements agreements,
            Authorities authorities,
            ConsultancyJournal journal) {
        this.offers = offers;
        this.commitments = commitments;
        this.budgets = budgets;
        this.agreements = agreements;
        this.authorities = authorities;
        this.journal = journal;
    }

    /**
     * A party's answer. The offer is accepted when all parties asked have accepted, and lapses when one declines; the agreement
     * stands either way.
     */
    void answer(String caseNumber, Collection<EffortKind> asked, Answer answer, Actor actor) {
        var matter = commitments.lockedCase(caseNumber);
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
        ConsultancyOffers.requireDirector(commitments.lockedCase(caseNumber).regionCode(), actor);
        Optional<Commitment> accepted =
                commitments.openOffer(caseNumber).filter(offer -> commitments.isAcceptedBy(offer, parties));
        if (accepted.isEmpty()) {
            offers.release(caseNumber);
            return Optional.empty();
        }
        Commitment offer = accepted.get();
        var agreement = agreements.requireSigned(offer.agreementId());
        budgets.commitReserved(offer);
        commitments.commit(offer, agreement.signedAt());
        String text = "Regionen finansierer %s med højst %s som led i den underskrevne aftale.";
        journal.note(
                caseNumber, actor, "commitConsultancy", text, offer.type().danish(), Danish.amount(offer.ceiling()));
        return Optional.of(offer.id());
    }
}
