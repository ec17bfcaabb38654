package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How an agreement is signed: first by each responsible party, last by the director, never before the council (§ 11, stk. 3). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Signing {

    private final AgreementRegister register;
    private final AgreementChanges changes;
    private final AgreementAreas areas;
    private final RequirementDrafting drafting;
    private final PartyAnswers answers;
    private final Parties parties;
    private final Involvements involvements;
    private final CaseRecord record;
    private final Clock clock;

    Signing(
            AgreementRegister register,
            AgreementChanges changes,
            AgreementAreas areas,
            RequirementDrafting drafting,
            PartyAnswers answers,
            Parties parties,
            Involvements involvements,
            CaseRecord record,
            Clock clock) {
        this.register = register;
        this.changes = changes;
        this.areas = areas;
        this.drafting = drafting;
        this.answers = answers;
        this.parties = parties;
        this.involvements = involvements;
        this.record = record;
        this.clock = clock;
    }

    /** Signs for the effort the actor answers for; once, and only after that party accepted this offer. */
    void signAsResponsible(UUID id, boolean confirmed, Actor actor) {
        ImprovementAgreement offer = offered(id, confirmed);
        for (EffortKind kind : parties.kindsOf(offer, actor)) {
            Require.that(
                    answers.answers(offer).get(kind) == PartyAnswer.ACCEPT,
                    "Tilbuddet skal være accepteret, før aftalen kan underskrives.");
            Require.that(!answers.signedKinds(offer).contains(kind), "I har allerede underskrevet aftalen.");
            answers.sign(offer, kind, actor);
        }
        record.add(offer.caseNumber(), actor, "signByResponsible", "§ 11, stk. 1", "Parten har underskrevet aftalen.");
    }

    /** Concludes the agreement for the region. */
    void signAsDirector(UUID id, boolean confirmed, Actor actor) {
        ImprovementAgreement offer = offered(id, confirmed);
        parties.demandDirector(offer, actor);
        Require.that(offer.signedAt() == null, "Aftalen er allerede underskrevet.");
        Require.that(
                answers.signedKinds(offer).containsAll(areas.kinds(id)),
                "Alle de ansvarlige, som aftalen omfatter, skal underskrive før regionsdirektøren, jf. § 11, stk. 1.");
        Require.that(
                LocalDate.now(clock).isBefore(offer.validTo()),
                "Aftaleperioden er allerede udløbet, så aftalen kan ikke underskrives. Træk sagen tilbage, og begynd forfra.");
        drafting.demandComplete(id);
        Involvement involvement = involvements.require(
                offer.caseNumber(), Stage.AGREEMENT, offer.draftChangedAt().toInstant());
        changes.signed(id, involvement);
        answers.signAsDirector(register.agreement(id), actor);
        record.add(
                offer.caseNumber(),
                actor,
                "signByDirector",
                "§ 11, stk. 1 og 3",
                "Regionsdirektøren har underskrevet aftalen om forbedring af indsatsen.");
    }

    private ImprovementAgreement offered(UUID id, boolean confirmed) {
        ImprovementAgreement offer = register.locked(id);
        offer.demand(Status.OFFERED);
        Require.that(confirmed, "Sæt kryds ved, at du underskriver aftalen.");
        return offer;
    }
}
