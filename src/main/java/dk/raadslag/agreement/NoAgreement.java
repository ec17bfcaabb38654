package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the director establishes when an offer is not accepted by all (§ 11, stk. 2). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoAgreement {

    private final AgreementRegister register;
    private final AgreementChanges changes;
    private final AgreementAreas areas;
    private final Requirements requirements;
    private final PartyAnswers answers;
    private final Parties parties;
    private final CaseRecord record;

    NoAgreement(
            AgreementRegister register,
            AgreementChanges changes,
            AgreementAreas areas,
            Requirements requirements,
            PartyAnswers answers,
            Parties parties,
            CaseRecord record) {
        this.register = register;
        this.changes = changes;
        this.areas = areas;
        this.requirements = requirements;
        this.answers = answers;
        this.parties = parties;
        this.record = record;
    }

    /** Takes the director's decision, with its reason. */
    Standing record(UUID id, NoAgreementDecision decision, String typed, Actor actor) {
        ImprovementAgreement offer = register.locked(id);
        offer.demand(Status.OFFERED);
        parties.demandDirector(offer, actor);
        String reason = Require.text("Begrundelse", typed);
        switch (decision) {
            case NOT_REACHED -> establish(offer, reason, actor);
            case PARTIAL -> {
                return narrow(offer, reason, actor);
            }
            case NEW_OFFER ->
                add(offer, actor, "§ 11, stk. 1", "Regionsdirektøren vil give et nyt tilbud om aftale: " + reason);
        }
        return new Standing(offer, Negotiation.REFUSED, List.of(), List.of());
    }

    private void establish(ImprovementAgreement offer, String reason, Actor actor) {
        Require.that(
                !answers.signedKinds(offer).containsAll(areas.kinds(offer.id())),
                "Alle parter har underskrevet, så aftalen er opnået. Underskriv den som regionsdirektør.");
        changes.notReached(offer.id(), reason, actor);
        add(offer, actor, "§ 11, stk. 2", "Det er fastslået, at der ikke kan opnås enighed om en aftale: " + reason);
    }

    /** The agreement is made with the party that stands by it, for that party's effort alone. */
    private Standing narrow(ImprovementAgreement offer, String reason, Actor actor) {
        Require.that(
                offer.amends() == null,
                "En ændring kræver, at alle aftalens parter er enige. Ellers gælder den hidtidige aftale.");
        List<EffortKind> willing = willing(offer);
        List<EffortKind> refusing = areas.kinds(offer.id()).stream()
                .filter(kind -> !willing.contains(kind))
                .toList();
        Require.that(
                !willing.isEmpty() && !refusing.isEmpty(),
                "Aftalen kan kun indgås for en del af indsatsen, når én part accepterer og en anden ikke gør.");
        EffortKind refused = refusing.get(0);
        areas.withdraw(offer.id(), refused);
        requirements.withdrawWhatDoesNotFit(offer.id());
        changes.narrowed(offer.id(), refused.name(), actor);
        add(
                offer,
                actor,
                "§ 11, stk. 1 og 2",
                "Aftalen indgås kun for %s. For %s er det fastslået, at der ikke kan opnås enighed: %s"
                        .formatted(willing.get(0).danish(), refused.danish(), reason));
        List<EffortKind> signed = answers.signedKinds(offer);
        List<EffortKind> toSign =
                willing.stream().filter(kind -> !signed.contains(kind)).toList();
        return new Standing(offer, Negotiation.ACCEPTED, refusing, toSign);
    }

    /** Who stands by the offer: while it is being signed, those who have signed; before that, those who accept. */
    private List<EffortKind> willing(ImprovementAgreement offer) {
        Map<EffortKind, PartyAnswer> given = answers.answers(offer);
        List<EffortKind> accepting = areas.kinds(offer.id()).stream()
                .filter(kind -> given.get(kind) == PartyAnswer.ACCEPT)
                .toList();
        boolean allAccepted = accepting.equals(areas.kinds(offer.id()));
        return allAccepted ? answers.signedKinds(offer) : accepting;
    }

    private void add(ImprovementAgreement agreement, Actor actor, String paragraph, String text) {
        record.add(agreement.caseNumber(), actor, "recordNoAgreement", paragraph, text);
    }
}
