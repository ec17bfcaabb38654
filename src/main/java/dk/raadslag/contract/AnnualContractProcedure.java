package dk.raadslag.contract;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.Decision;
import dk.raadslag.council.Decisions;
import dk.raadslag.council.LegalityChecks;
import dk.raadslag.council.Sitting;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a region's contract from the negotiation to the signatures of the council's chair and the minister (notes to the bill). */
@Component
@PartOfAnAct
class AnnualContractProcedure {

    private static final String PARAGRAPH = "§ 8, stk. 3";
    private static final String CONCLUDED = "concludeContracts";

    private final AnnualContracts contracts;
    private final AnnouncedGoals goals;
    private final ContractSignatures signatures;
    private final ContractPapers papers;
    private final Decisions decisions;
    private final LegalityChecks checks;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    AnnualContractProcedure(
            AnnualContracts contracts,
            AnnouncedGoals goals,
            ContractSignatures signatures,
            ContractPapers papers,
            Decisions decisions,
            LegalityChecks checks,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.contracts = contracts;
        this.goals = goals;
        this.signatures = signatures;
        this.papers = papers;
        this.decisions = decisions;
        this.checks = checks;
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

    /** The minister's choices about a contract that the chair has signed. */
    enum Answer {
        SIGN,
        RETURN
    }

    /** Opens the contract of a region on the announced goals, in a matter of its own. */
    AnnualContract begin(RegionCode region, AnnouncedGoals.Announcement goals) {
        CaseNumber number = matters.open("KON", region, null, "Kontrakt for %d".formatted(goals.year()));
        var contract = new AnnualContract(number, region, goals.year(), goals.number(), goals.draftId());
        contracts.begin(contract);
        String text = "Arbejdet med kontrakten for %d er begyndt. Målene er udmeldt i sag %s."
                .formatted(goals.year(), goals.number());
        record.add(number, Actor.SYSTEM, "beginContract", PARAGRAPH, text);
        return contract;
    }

    /** Keeps what the region has negotiated, with its paper; what was negotiated before is out of the way. */
    ContractDraft draft(CaseNumber number, ContractText text, Actor office) {
        AnnualContract contract = contracts.contract(number);
        LocalDate announced = goals.dayOf(contract.goalsNumber());
        Require.that(
                !text.negotiatedOn().isBefore(announced),
                "Målene blev udmeldt den %s, og kontrakten bygger på dem. Ret datoen i feltet »Møde med ministeriet«."
                        .formatted(Danish.date(announced)));
        matters.lock(number);
        int revision =
                contracts.latest(number).map(latest -> latest.revision() + 1).orElse(1);
        UUID paper = papers.draft(contract, text);
        var draft = new ContractDraft(
                UUID.randomUUID(), number, revision, text, paper, OffsetDateTime.now(clock), null, false, false, null);
        contracts.draft(draft, contract.goalsDraftId(), office);
        String told = "Kontrakten er forhandlet på mødet den %s. %s"
                .formatted(Danish.date(text.negotiatedOn()), text.outcome());
        record.add(number, office, "draftContract", PARAGRAPH, told, paper);
        return draft;
    }

    /** Records whether the council approves the draft; it counts once it is found lawful. */
    UUID decide(CaseNumber number, boolean approved, @Nullable String typed, Sitting sitting, Actor chair) {
        String wording = Require.text("Rådets beslutning", typed);
        matters.lock(number);
        ContractDraft draft = latest(number);
        Require.that(!draft.signedByChair(), "Kontrakten er allerede underskrevet for rådet. Se sagens journal.");
        sitting.requireNotBefore(laidBefore(draft));
        Decision decision = decisions.save(Decision.contract(number, OffsetDateTime.now(clock)));
        signatures.decide(decision, draft.id(), approved, wording, sitting, chair);
        String text = "Rådet har den %s %s kontrakten: %s"
                .formatted(Danish.date(sitting.meetingDate()), approved ? "godkendt" : "forkastet", wording);
        record.add(number, chair, "approveContract", PARAGRAPH, text, approved ? Outcome.APPROVE : Outcome.REJECT);
        return decision.id();
    }

    /** The day on which the council had the draft, or had it back from the legality check. */
    private LocalDate laidBefore(ContractDraft draft) {
        LocalDate drafted = draft.draftedAt().atZoneSameInstant(Danish.ZONE).toLocalDate();
        return draft.decisionId() == null ? drafted : checks.dayOfLatest(draft.number());
    }

    /** Records that the council takes the contract up later, and answers when. */
    LocalDate postpone(CaseNumber number, @Nullable LocalDate typed, Actor chair) {
        LocalDate day = Require.dateAfter("Ny mødedato", typed, LocalDate.now(clock));
        String text = "Rådet har udsat kontrakten til mødet den %s.".formatted(Danish.date(day));
        record.add(number, chair, "approveContract", PARAGRAPH, text, Outcome.POSTPONE);
        return day;
    }

    /** Signs for the council what it has approved lawfully. */
    void signAsChair(CaseNumber number, Actor chair) {
        matters.lock(number);
        ContractDraft draft = latest(number);
        UUID decision = draft.decisionId();
        Require.that(
                decision != null && draft.approved(),
                "Rådet har ikke godkendt kontrakten. Lad rådet tage stilling først (§ 8, stk. 3).");
        Require.that(!draft.signedByChair(), "Kontrakten er allerede underskrevet for rådet. Se sagens journal.");
        signatures.signAsChair(draft, checks.requireLawful(decision), chair);
        record.add(number, chair, "signContractByChair", PARAGRAPH, "Rådets formand har underskrevet kontrakten.");
    }

    /** Records the minister's signature, or that the contract is to be negotiated anew. */
    void answer(CaseNumber number, Answer choice, @Nullable String typedReason, Actor minister) {
        matters.lock(number);
        ContractDraft draft = latest(number);
        Require.that(
                draft.signedByChair(),
                "Rådets formand har ikke underskrevet kontrakten. Afvent formandens underskrift (§ 8, stk. 3).");
        Require.that(
                draft.answer() == null, "Ministeren har allerede taget stilling til kontrakten. Se sagens journal.");
        String reason = Require.optionalText("Begrundelse", typedReason);
        Require.that(
                choice == Answer.SIGN || reason != null,
                "Begrund i feltet »Begrundelse«, hvorfor der skal forhandles igen.");
        signatures.answer(draft, choice, reason, minister);
        String text = choice == Answer.SIGN
                ? "Ministeren har underskrevet kontrakten."
                : "Ministeren har sendt kontrakten tilbage. Begrundelse: " + reason;
        record.add(number, minister, "signContractByMinister", PARAGRAPH, text, choice);
    }

    /** Files the contract that both have signed, once, however often it is asked for. */
    UUID file(CaseNumber number) {
        return signatures.paper(number).orElseGet(() -> fileSigned(number));
    }

    private UUID fileSigned(CaseNumber number) {
        ContractDraft draft = latest(number);
        Require.that(
                draft.answer() == Answer.SIGN,
                "Ministeren har ikke underskrevet kontrakten. Afvent ministerens underskrift (§ 8, stk. 3).");
        AnnualContract contract = contracts.contract(number);
        UUID paper = papers.signed(contract, draft.text());
        signatures.filed(contract, draft.id(), paper);
        record.add(
                number, Actor.SYSTEM, "fileContract", PARAGRAPH, "Den underskrevne kontrakt er lagt på sagen.", paper);
        return paper;
    }

    /** Answers the matter of the goals if all regions have signed their contracts of the year now, once: of two at once, the second finds it done. */
    Optional<CaseNumber> conclude(CaseNumber number) {
        AnnualContract contract = contracts.contract(number);
        matters.lock(contract.goalsNumber());
        boolean all = signatures.signed(contract.year()).containsAll(List.of(RegionCode.values()));
        if (!all || record.tellsOf(contract.goalsNumber(), List.of(CONCLUDED))) {
            return Optional.empty();
        }
        String text = "Alle fire kontrakter for %d er underskrevet.".formatted(contract.year());
        record.add(contract.goalsNumber(), Actor.SYSTEM, CONCLUDED, PARAGRAPH, text);
        return Optional.of(contract.goalsNumber());
    }

    private ContractDraft latest(CaseNumber number) {
        return contracts
                .latest(number)
                .orElseThrow(() -> new Refusal("Kontrakten er ikke forhandlet. Lad regionskontoret gøre det først."));
    }
}
