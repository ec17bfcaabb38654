package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementContent;
import dk.raadslag.agreement.AgreementContents;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.agreement.ImprovementAgreements;
import dk.raadslag.agreement.Parties;
import dk.raadslag.agreement.Round;
import dk.raadslag.agreement.Round.Negotiation;
import dk.raadslag.agreement.Round.PartyAnswer;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.deadline.Policy;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The written offers of agreements: sent once the council is involved, and answered by the parties (§ 11, stk. 1 and 3). */
@Component
@PartOfAnAct
class Offers {

    private static final String TO_THE_PARTIES = "§ 11, stk. 1";

    private final ImprovementAgreements agreements;
    private final AgreementContents contents;
    private final Parties parties;
    private final Cases cases;
    private final Involvements involvements;
    private final CaseRecord record;
    private final Policy policy;
    private final Clock clock;

    Offers(
            ImprovementAgreements agreements,
            AgreementContents contents,
            Parties parties,
            Cases cases,
            Involvements involvements,
            CaseRecord record,
            Policy policy,
            Clock clock) {
        this.agreements = agreements;
        this.contents = contents;
        this.parties = parties;
        this.cases = cases;
        this.involvements = involvements;
        this.record = record;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Offers the draft to the parties once the council has been involved in it as it stands now.
     *
     * @return the last day of their time to answer
     */
    LocalDate send(UUID id, @Nullable String typed, Actor director) {
        ImprovementAgreement draft = draft(id);
        CaseNumber number = draft.caseNumber();
        LocalDate answered = policy.lastDay(LocalDate.now(clock), "AGREEMENT_NEGOTIATION");
        agreements.save(draft.offer(
                director,
                contents.toOffer(draft),
                () -> involvements.require(number, Stage.AGREEMENT, agreements.draftSequence(id)),
                policy.lastDay(answered, "SIGNATURE"),
                typed,
                OffsetDateTime.now(clock)));
        String reason = Require.optionalText("Begrundelse", typed);
        String text = "Regionsdirektøren har besluttet at sende tilbud om en skriftlig aftale.";
        note(
                draft,
                director,
                "sendOffer",
                "§ 11, stk. 1 og 3",
                reason == null ? text : text + " Begrundelse: " + reason);
        return answered;
    }

    /** Sends the draft back to be changed. */
    void sendBack(UUID id, @Nullable String typed, Actor director) {
        ImprovementAgreement draft = draft(id);
        draft.requireOf(director, Status.DRAFT);
        String reason = Require.text("Begrundelse", typed);
        note(
                draft,
                director,
                "sendOffer",
                "§ 11, stk. 1 og 3",
                "Regionsdirektøren vil have udkastet ændret: " + reason);
    }

    /** Takes one party's answer. A party answers once in a round, and only for its own effort. */
    Answered answer(UUID id, PartyAnswer answer, @Nullable String typed, Actor party) {
        ImprovementAgreement offer = agreements.locked(id);
        offer.require(Status.OFFERED);
        String reason = answer == PartyAnswer.ACCEPT
                ? Require.optionalText("Bemærkning", typed)
                : Require.text(answer == PartyAnswer.COUNTER ? "Modforslag" : "Begrundelse", typed);
        AgreementContent content = contents.of(offer);
        LocalDate signable = policy.lastDay(LocalDate.now(clock), "SIGNATURE");
        if (answer == PartyAnswer.ACCEPT) {
            offer.requireReachable(content, signable);
        }
        Round before = parties.round(offer);
        for (EffortKind kind : parties.kindsOf(party, offer, content)) {
            before.requireUnanswered(kind);
            parties.answer(offer, kind, answer, reason, party);
        }
        String text = "Parten " + answer.danish() + (reason == null ? "." : ": " + reason);
        note(offer, party, "respondToAgreement", TO_THE_PARTIES, text);
        return new Answered(parties.round(offer).negotiation(content.kinds()), signable);
    }

    /** What the answers so far leave the offer in, and the last day of the time to sign if all have accepted. */
    record Answered(Negotiation negotiation, LocalDate signable) {}

    private ImprovementAgreement draft(UUID id) {
        ImprovementAgreement draft = agreements.locked(id);
        draft.require(Status.DRAFT);
        cases.requireOpen(draft.caseNumber());
        return draft;
    }

    private void note(ImprovementAgreement agreement, Actor actor, String act, String paragraph, String text) {
        record.add(agreement.caseNumber(), actor, act, paragraph, text);
    }
}
