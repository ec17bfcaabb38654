package dk.raadslag.agreement;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.refusal.Require;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** The answers and signatures that the parties have given to one offer of an agreement (§ 11, stk. 1). */
public record Round(Map<EffortKind, PartyAnswer> answers, List<Signature> signatures) {

    /** The role of the region's signature; the others have the kind of effort they answer for. */
    static final String DIRECTOR = "DIRECTOR";

    /** Answers of a responsible party to an offer. */
    public enum PartyAnswer {
        ACCEPT("tiltræder tilbuddet"),
        COUNTER("svarer med et modforslag"),
        REFUSE("afviser tilbuddet");

        private final String danish;

        PartyAnswer(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    /** The state that the answers leave an offer in. */
    public enum Negotiation {
        OPEN,
        ACCEPTED,
        COUNTERED,
        REFUSED
    }

    /** One signature under the agreement; {@code role} is {@code DIRECTOR} or an effort kind. */
    record Signature(String role, String userId, OffsetDateTime signedAt) {}

    /** Refuses a second answer for the same effort. */
    public void requireUnanswered(EffortKind kind) {
        Require.that(!answers.containsKey(kind), "I har allerede svaret på dette tilbud. Åbn sagen igen.");
    }

    /** Refuses the signature of a party that has not accepted, or has signed before. */
    public void requireUnsigned(EffortKind kind) {
        Require.that(
                answers.get(kind) == PartyAnswer.ACCEPT, "Tilbuddet skal være tiltrådt, før aftalen kan underskrives.");
        Require.that(!signedKinds().contains(kind), "I har allerede underskrevet aftalen.");
    }

    /** Refuses where all have signed: they agree, and a delay after that is the region's, not a situation of § 11, stk. 2. */
    void requireNotSignedByAll(List<EffortKind> asked) {
        Require.that(
                !unsigned(asked).isEmpty(),
                "Parterne har underskrevet, men aftaleperioden er udløbet. Vælg, at parterne får et nyt tilbud.");
    }

    /** Refuses where nobody has yet to answer or, after all have accepted, to sign. */
    void requireSomebodyToWaitFor(List<EffortKind> asked) {
        requireNotSignedByAll(asked);
        Negotiation answered = negotiation(asked);
        Require.that(
                answered == Negotiation.OPEN || answered == Negotiation.ACCEPTED,
                "Alle parter har svaret, så en længere frist ændrer ikke noget. Vælg en af de andre muligheder.");
    }

    /** The kinds whose party has yet to answer. */
    public List<EffortKind> unanswered(List<EffortKind> asked) {
        return asked.stream().filter(kind -> !answers.containsKey(kind)).toList();
    }

    /** The kinds whose party has yet to sign. */
    public List<EffortKind> unsigned(List<EffortKind> asked) {
        return asked.stream().filter(kind -> !signedKinds().contains(kind)).toList();
    }

    /** The outcome among the parties asked: a counter-proposal is taken up before a refusal. */
    public Negotiation negotiation(List<EffortKind> asked) {
        if (!answers.keySet().containsAll(asked)) {
            return Negotiation.OPEN;
        }
        if (answers.containsValue(PartyAnswer.COUNTER)) {
            return Negotiation.COUNTERED;
        }
        return answers.containsValue(PartyAnswer.REFUSE) ? Negotiation.REFUSED : Negotiation.ACCEPTED;
    }

    public List<EffortKind> signedKinds() {
        return signatures.stream()
                .filter(signature -> !signature.role().equals(DIRECTOR))
                .map(signature -> EffortKind.valueOf(signature.role()))
                .toList();
    }

    /** The kinds whose party stands by the offer: once all have accepted, those who have signed; before, those who accept. */
    public List<EffortKind> willing(List<EffortKind> asked) {
        List<EffortKind> accepting = asked.stream()
                .filter(kind -> answers.get(kind) == PartyAnswer.ACCEPT)
                .toList();
        return accepting.equals(asked) ? signedKinds() : accepting;
    }

    /** The kinds whose party does not stand by the offer. */
    public List<EffortKind> refusing(List<EffortKind> asked) {
        List<EffortKind> willing = willing(asked);
        return asked.stream().filter(kind -> !willing.contains(kind)).toList();
    }
}
