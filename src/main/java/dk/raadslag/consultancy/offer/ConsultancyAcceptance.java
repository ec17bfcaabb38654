package dk.raadslag.consultancy.offer;

import dk.raadslag.agreement.Agreements;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.consultancy.ConsultancyJournal;
import dk.raadslag.consultancy.ConsultantCommitment;
import dk.raadslag.consultancy.ConsultantCommitments;
import dk.raadslag.consultancy.OfferAnswer;
import dk.raadslag.consultancy.budget.ConsultantBudgets;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The parties' answers to an offer of consultant assistance, and the promise that comes with the director's signature (§ 12). */
@Component
@PartOfAnAct
class ConsultancyAcceptance {

    private final ConsultancyOffers offers;
    private final ConsultantCommitments commitments;
    private final ConsultantBudgets budgets;
    private final Agreements agreements;
    private final Authorities authorities;
    private final ConsultancyJournal journal;
    private final Clock clock;

    ConsultancyAcceptance(
            ConsultancyOffers offers,
            ConsultantCommitments commitments,
            ConsultantBudgets budgets,
            Agreements agreements,
            Authorities authorities,
            ConsultancyJournal journal,
            Clock clock) {
        this.offers = offers;
        this.commitments = commitments;
        this.budgets = budgets;
        this.agreements = agreements;
        this.authorities = authorities;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A party's answer. The offer is accepted when all parties asked have accepted, and lapses when one declines; the agreement
     * stands either way.
     */
    void answer(CaseNumber caseNumber, Collection<EffortKind> asked, OfferAnswer answer, Actor party) {
        offers.lockedCase(caseNumber);
        Optional<ConsultantCommitment> open = commitments.openOffer(caseNumber);
        if (open.isEmpty()) {
            return;
        }
        ConsultantCommitment offer = open.get();
        OffsetDateTime now = OffsetDateTime.now(clock);
        asked.stream()
                .filter(kind ->
                        authorities.responsibleGroup(offer.jobcentreId(), kind).equals(party.groupId()))
                .forEach(kind -> commitments.answer(offer.id(), kind, answer, now));
        if (answer == OfferAnswer.DECLINE) {
            budgets.change(offer, budget -> budget.releaseReserved(offer.terms().ceiling()));
            commitments.save(offer.decline());
        } else if (commitments.isAcceptedBy(offer, asked)) {
            commitments.save(offer.accept());
        }
        journal.note(caseNumber, party, "respondToConsultancy", answer.danish());
    }

    /**
     * Promises what was offered, now that the agreement is signed, if every party to it has accepted; otherwise the offer lapses.
     *
     * @param parties whose effort the signed agreement covers
     * @return the commitment's id, if there is one
     */
    Optional<UUID> commit(CaseNumber caseNumber, Collection<EffortKind> parties, Actor director) {
        offers.lockedCase(caseNumber, director);
        Optional<ConsultantCommitment> accepted =
                commitments.openOffer(caseNumber).filter(offer -> commitments.isAcceptedBy(offer, parties));
        if (accepted.isEmpty()) {
            offers.release(caseNumber);
            return Optional.empty();
        }
        ConsultantCommitment offer = accepted.get();
        BigDecimal ceiling = offer.terms().ceiling();
        OffsetDateTime signedAt = agreements.requireSigned(offer.basis().agreementId());
        budgets.change(offer, budget -> budget.commitReserved(ceiling));
        commitments.save(offer.commit(signedAt));
        String text = "Regionen finansierer %s med højst %s som led i den underskrevne aftale.";
        String type = offer.terms().type().danish();
        journal.note(caseNumber, director, "commitConsultancy", text.formatted(type, Danish.amount(ceiling)));
        return Optional.of(offer.id());
    }
}
