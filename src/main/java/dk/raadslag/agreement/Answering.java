package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the responsible parties answer to the offer of an agreement (§ 11, stk. 1). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Answering {

    private final AgreementRegister register;
    private final AgreementAreas areas;
    private final Parties parties;
    private final PartyAnswers answers;
    private final CaseRecord record;

    Answering(
            AgreementRegister register,
            AgreementAreas areas,
            Parties parties,
            PartyAnswers answers,
            CaseRecord record) {
        this.register = register;
        this.areas = areas;
        this.parties = parties;
        this.answers = answers;
        this.record = record;
    }

    /** Takes one party's answer. A party answers once in a round, and only for its own effort. */
    Negotiation answer(UUID id, PartyAnswer answer, String text, Actor actor) {
        ImprovementAgreement offer = register.locked(id);
        offer.demand(Status.OFFERED);
        String reason = answer == PartyAnswer.ACCEPT
                ? Require.optionalText("Bemærkning", text)
                : Require.text(answer == PartyAnswer.COUNTER ? "Modforslag" : "Begrundelse", text);
        for (EffortKind kind : parties.kindsOf(offer, actor)) {
            Require.that(
                    !answers.answers(offer).containsKey(kind),
                    "I har allerede svaret på dette tilbud. Åbn sagen igen.");
            answers.answer(offer, kind, answer, reason, actor);
        }
        String what = "Parten " + answer.danish() + (reason == null ? "." : ": " + reason);
        record.add(offer.caseNumber(), actor, "respondToAgreement", "§ 11, stk. 1", what);
        return negotiation(offer);
    }

    private Negotiation negotiation(ImprovementAgreement offer) {
        Map<EffortKind, PartyAnswer> given = answers.answers(offer);
        if (!given.keySet().containsAll(areas.kinds(offer.id()))) {
            return Negotiation.OPEN;
        }
        if (given.containsValue(PartyAnswer.COUNTER)) {
            return Negotiation.COUNTERED;
        }
        return given.containsValue(PartyAnswer.REFUSE) ? Negotiation.REFUSED : Negotiation.ACCEPTED;
    }
}
