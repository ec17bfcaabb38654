package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementContents;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.ImprovementAgreements;
import dk.raadslag.agreement.Parties;
import dk.raadslag.agreement.Round;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The signatures under agreements: first the responsible parties', last the director's, none before the council (§ 11, stk. 3). */
@Component
@PartOfAnAct
class Signatures {

    private final ImprovementAgreements agreements;
    private final AgreementContents contents;
    private final Parties parties;
    private final Cases cases;
    private final Involvements involvements;
    private final CaseRecord record;
    private final Clock clock;

    Signatures(
            ImprovementAgreements agreements,
            AgreementContents contents,
            Parties parties,
            Cases cases,
            Involvements involvements,
            CaseRecord record,
            Clock clock) {
        this.agreements = agreements;
        this.contents = contents;
        this.parties = parties;
        this.cases = cases;
        this.involvements = involvements;
        this.record = record;
        this.clock = clock;
    }

    /** Signs for the effort the actor answers for; once, and only after that party accepted this offer. */
    void signAsResponsible(UUID id, boolean confirmed, Actor party) {
        ImprovementAgreement offer = agreements.locked(id);
        offer.requireSigning(confirmed);
        Round before = parties.round(offer);
        for (EffortKind kind : parties.kindsOf(party, offer, contents.of(offer))) {
            before.requireUnsigned(kind);
            parties.sign(offer, kind, party);
        }
        CaseNumber number = offer.caseNumber();
        record.add(number, party, "signByResponsible", "§ 11, stk. 1 og 3", "Parten har underskrevet aftalen.");
    }

    /** Concludes the agreement for the region. */
    void signAsDirector(UUID id, boolean confirmed, Actor director) {
        ImprovementAgreement offer = agreements.locked(id);
        offer.requireSigning(confirmed);
        CaseNumber number = offer.caseNumber();
        cases.requireOpen(number);
        Optional.ofNullable(offer.amends())
                .map(agreements::agreement)
                .ifPresent(amended -> amended.requireRunning(LocalDate.now(clock)));
        ImprovementAgreement signed = agreements.save(offer.sign(
                director,
                contents.of(offer),
                parties.round(offer),
                () -> involvements.require(number, Stage.AGREEMENT, agreements.draftSequence(id)),
                OffsetDateTime.now(clock)));
        parties.signAsDirector(signed, director);
        String text = "Regionsdirektøren har underskrevet aftalen om forbedring af indsatsen.";
        record.add(number, director, "signByDirector", "§ 11, stk. 1 og 3", text);
    }
}
