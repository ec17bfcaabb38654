package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementContent;
import dk.raadslag.agreement.AgreementContents;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.agreement.ImprovementAgreements;
import dk.raadslag.agreement.Parties;
import dk.raadslag.agreement.Round;
import dk.raadslag.agreement.Round.Negotiation;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The director's decisions on offers that not all parties stand by (§ 11, stk. 2). */
@Component
@PartOfAnAct
class Disagreements {

    private final ImprovementAgreements agreements;
    private final AgreementContents contents;
    private final Parties parties;
    private final Cases cases;
    private final CaseRecord record;
    private final Clock clock;

    Disagreements(
            ImprovementAgreements agreements,
            AgreementContents contents,
            Parties parties,
            Cases cases,
            CaseRecord record,
            Clock clock) {
        this.agreements = agreements;
        this.contents = contents;
        this.parties = parties;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    /** Establishes that no agreement can be reached. */
    Decided giveUp(UUID id, @Nullable String typed, Actor director) {
        ImprovementAgreement offer = offer(id);
        ImprovementAgreement ended = agreements.save(
                offer.giveUp(director, contents.of(offer), parties.round(offer), typed, OffsetDateTime.now(clock)));
        String text = "Det er fastslået, at der ikke kan opnås enighed om en aftale: ";
        note(offer, director, "§ 11, stk. 2", text + Require.text("Begrundelse", typed));
        return Decided.refused(ended);
    }

    /** Goes on to a new offer. */
    Decided tryAgain(UUID id, @Nullable String typed, Actor director) {
        ImprovementAgreement offer = offer(id);
        offer.requireOf(director, Status.OFFERED);
        String reason = Require.text("Begrundelse", typed);
        note(offer, director, "§ 11, stk. 1", "Regionsdirektøren vil give et nyt tilbud om aftale: " + reason);
        return Decided.refused(offer);
    }

    /** Makes the agreement with the party that stands by it, for that party's effort alone. */
    Decided narrow(UUID id, @Nullable String typed, Actor director) {
        ImprovementAgreement offer = offer(id);
        AgreementContent content = contents.of(offer);
        Round round = parties.round(offer);
        ImprovementAgreement narrowed = offer.narrow(director, content, round, typed, OffsetDateTime.now(clock));
        List<EffortKind> willing = round.willing(content.kinds());
        List<EffortKind> refusing = round.refusing(content.kinds());
        EffortKind refused = refusing.get(0);
        contents.withdraw(offer, refused);
        agreements.save(narrowed);
        String text = "Aftalen indgås kun for %s. For %s er det fastslået, at der ikke kan opnås enighed: %s"
                .formatted(willing.get(0).danish(), refused.danish(), Require.text("Begrundelse", typed));
        note(offer, director, "§ 11, stk. 1 og 2", text);
        List<EffortKind> toSign = willing.stream()
                .filter(kind -> !round.signedKinds().contains(kind))
                .toList();
        return new Decided(narrowed, Negotiation.ACCEPTED, refusing, toSign);
    }

    private ImprovementAgreement offer(UUID id) {
        ImprovementAgreement offer = agreements.locked(id);
        offer.require(Status.OFFERED);
        cases.requireOpen(offer.caseNumber());
        return offer;
    }

    private void note(ImprovementAgreement offer, Actor director, String paragraph, String text) {
        record.add(offer.caseNumber(), director, "recordNoAgreement", paragraph, text);
    }

    /** An offer after the decision: the kinds that are out of it, and those whose signature is still to come. */
    record Decided(
            ImprovementAgreement agreement,
            Negotiation negotiation,
            List<EffortKind> refused,
            List<EffortKind> toSign) {

        private static Decided refused(ImprovementAgreement agreement) {
            return new Decided(agreement, Negotiation.REFUSED, List.of(), List.of());
        }
    }
}
