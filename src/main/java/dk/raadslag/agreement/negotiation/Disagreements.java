package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementContent;
import dk.raadslag.agreement.AgreementContents;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.agreement.ImprovementAgreements;
import dk.raadslag.agreement.Parties;
import dk.raadslag.agreement.Round;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Policy policy;
    private final Clock clock;

    Disagreements(
            ImprovementAgreements agreements,
            AgreementContents contents,
            Parties parties,
            Cases cases,
            CaseRecord record,
            Policy policy,
            Clock clock) {
        this.agreements = agreements;
        this.contents = contents;
        this.parties = parties;
        this.cases = cases;
        this.record = record;
        this.policy = policy;
        this.clock = clock;
    }

    /** How the director goes on where not all parties agree. */
    enum Decision {
        NOT_REACHED,
        PARTIAL,
        NEW_OFFER,
        EXTEND
    }

    /** Establishes that no agreement can be reached. */
    ImprovementAgreement giveUp(UUID id, @Nullable String typed, Actor director) {
        ImprovementAgreement offer = offer(id);
        ImprovementAgreement ended = agreements.save(
                offer.giveUp(director, contents.of(offer), parties.round(offer), typed, OffsetDateTime.now(clock)));
        String text = "Det er fastslået, at der ikke kan opnås enighed om en aftale: ";
        note(offer, director, "§ 11, stk. 2", text + Require.text("Begrundelse", typed), Decision.NOT_REACHED);
        return ended;
    }

    /** Goes on to a new offer. */
    ImprovementAgreement tryAgain(UUID id, @Nullable String typed, Actor director) {
        ImprovementAgreement offer = offer(id);
        offer.requireOf(director, Status.OFFERED);
        String reason = Require.text("Begrundelse", typed);
        note(
                offer,
                director,
                "§ 11, stk. 1",
                "Regionsdirektøren vil give et nyt tilbud om aftale: " + reason,
                Decision.NEW_OFFER);
        return offer;
    }

    /** Goes on with the party that stands by the offer: a new draft for that party's effort alone. */
    ImprovementAgreement narrow(UUID id, @Nullable String typed, Actor director) {
        ImprovementAgreement offer = offer(id);
        AgreementContent content = contents.of(offer);
        Round round = parties.round(offer);
        ImprovementAgreement narrowed =
                agreements.save(offer.narrow(director, content, round, typed, OffsetDateTime.now(clock)));
        EffortKind refused = narrowed.refused().get(0);
        AgreementContent rest = contents.withdraw(narrowed, refused);
        String text = "Udkastet omfatter herefter kun %s. For %s er det fastslået, at der ikke kan opnås enighed: %s"
                .formatted(rest.kinds().get(0).danish(), refused.danish(), Require.text("Begrundelse", typed));
        note(offer, director, "§ 11, stk. 1 og 2", text, Decision.PARTIAL);
        return narrowed;
    }

    /** Gives those who have yet to answer or sign more time; the law sets none. */
    Extended extend(UUID id, @Nullable LocalDate typedDeadline, @Nullable String typed, Actor director) {
        ImprovementAgreement offer = offer(id);
        LocalDate deadline = Require.dateAfter("Ny frist", typedDeadline, LocalDate.now(clock));
        AgreementContent content = contents.of(offer);
        Round round = parties.round(offer);
        List<EffortKind> unanswered = round.unanswered(content.kinds());
        LocalDate signable = unanswered.isEmpty() ? deadline : policy.lastDay(deadline, "SIGNATURE");
        offer.requireExtendable(director, content, round, signable);
        String text = "Fristen for at %s er forlænget til den %s: %s"
                .formatted(
                        unanswered.isEmpty() ? "underskrive aftalen" : "svare på tilbuddet",
                        Danish.date(deadline),
                        Require.text("Begrundelse", typed));
        note(offer, director, "§ 11, stk. 1", text, Decision.EXTEND);
        return new Extended(deadline, unanswered, round.unsigned(content.kinds()));
    }

    /** A longer deadline, and the kinds whose parties have yet to answer or to sign. */
    record Extended(LocalDate deadline, List<EffortKind> unanswered, List<EffortKind> unsigned) {}

    private ImprovementAgreement offer(UUID id) {
        ImprovementAgreement offer = agreements.locked(id);
        offer.require(Status.OFFERED);
        cases.requireOpen(offer.caseNumber());
        return offer;
    }

    private void note(ImprovementAgreement offer, Actor director, String paragraph, String text, Decision outcome) {
        record.add(offer.caseNumber(), director, "recordNoAgreement", paragraph, text, outcome);
    }
}
