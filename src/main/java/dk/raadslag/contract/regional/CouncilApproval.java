package dk.raadslag.contract.regional;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.BeforeTheCouncil;
import dk.raadslag.council.Decision;
import dk.raadslag.council.Decisions;
import dk.raadslag.council.Sitting;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the council, a party to the contract, decides about the negotiated text (§ 8, stk. 3). */
@Component
@PartOfAnAct
class CouncilApproval {

    private static final String PARAGRAPH = "§ 8, stk. 3";

    private final AnnualContracts contracts;
    private final ContractSignatures signatures;
    private final Decisions decisions;
    private final BeforeTheCouncil beforeTheCouncil;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    CouncilApproval(
            AnnualContracts contracts,
            ContractSignatures signatures,
            Decisions decisions,
            BeforeTheCouncil beforeTheCouncil,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.contracts = contracts;
        this.signatures = signatures;
        this.decisions = decisions;
        this.beforeTheCouncil = beforeTheCouncil;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** What may become of a draft before the council. */
    enum Outcome {
        APPROVE,
        REJECT,
        POSTPONE
    }

    /** Records whether the council approves the draft; it counts once it is found lawful. */
    UUID decide(CaseNumber number, boolean approved, @Nullable String typed, Sitting sitting, Actor chair) {
        String wording = Require.text("Rådets beslutning", typed);
        matters.lock(number);
        ContractDraft draft = contracts.drafted(number);
        draft.requireOpen();
        sitting.requireNotBefore(beforeTheCouncil.since(number, "draftContract"), LocalDate.now(clock));
        Decision decision = decisions.save(Decision.contract(number, OffsetDateTime.now(clock)));
        signatures.decide(decision, draft.id(), approved, wording, sitting, chair);
        String text = "Rådet har den %s %s kontrakten: %s"
                .formatted(Danish.date(sitting.meetingDate()), approved ? "godkendt" : "forkastet", wording);
        record.add(number, chair, "approveContract", PARAGRAPH, text, approved ? Outcome.APPROVE : Outcome.REJECT);
        return decision.id();
    }

    /** Records that the council takes the contract up later, and answers when. */
    LocalDate postpone(CaseNumber number, @Nullable LocalDate typed, Actor chair) {
        LocalDate day = Require.meetingDate("Ny mødedato", typed, LocalDate.now(clock));
        String text = "Rådet har udsat kontrakten til mødet den %s.".formatted(Danish.date(day));
        record.add(number, chair, "approveContract", PARAGRAPH, text, Outcome.POSTPONE);
        return day;
    }
}
