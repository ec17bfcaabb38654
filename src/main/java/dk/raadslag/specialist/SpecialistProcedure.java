package dk.raadslag.specialist;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.contract.ContractedFunction;
import dk.raadslag.contract.ContractedFunctions;
import dk.raadslag.contract.ContractedItem;
import dk.raadslag.contract.ItemTakeUp;
import dk.raadslag.contract.TakenUpItems;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import dk.raadslag.specialist.SpecialistProposal.Answer;
import dk.raadslag.specialist.SpecialistProposal.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a specialist function from the region's proposal to the signed agreement (§ 10). */
@Component
@PartOfAnAct
class SpecialistProcedure {

    private static final String PARAGRAPH = "§ 10";

    private final SpecialistProposals proposals;
    private final SpecialistFunctions functions;
    private final Involvements involvements;
    private final ContractedFunctions contracted;
    private final ItemTakeUp takeUp;
    private final TakenUpItems takenUp;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    SpecialistProcedure(
            SpecialistProposals proposals,
            SpecialistFunctions functions,
            Involvements involvements,
            ContractedFunctions contracted,
            ItemTakeUp takeUp,
            TakenUpItems takenUp,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.proposals = proposals;
        this.functions = functions;
        this.involvements = involvements;
        this.contracted = contracted;
        this.takeUp = takeUp;
        this.takenUp = takenUp;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Opens a matter with the first proposal, and returns its number. */
    CaseNumber describe(RegionCode region, Terms terms, Actor office) {
        CaseNumber number = open(region, terms.within(LocalDate.now(clock)).title());
        describe(number, terms, office);
        return number;
    }

    private CaseNumber open(RegionCode region, String title) {
        return matters.open("SPE", region, null, "Specialfunktion: " + title);
    }

    /** Opens a matter for a function that the region's signed contract has, and returns its number; nothing is proposed yet. */
    CaseNumber begin(RegionCode region, UUID item) {
        ContractedItem contracted = takeUp.waiting(item, region);
        CaseNumber number = open(region, contracted.item().title());
        takeUp.takeUp(contracted, number, "beginContractedFunction", PARAGRAPH);
        return number;
    }

    /** Records the first proposal of the matter. */
    Terms describe(CaseNumber number, Terms terms, Actor office) {
        return propose(number, terms, office, "describeSpecialistFunction", "Forslag: ");
    }

    /** Puts a changed proposal in the place of the one that was not followed. */
    Terms revise(CaseNumber number, Terms terms, Actor office) {
        return propose(number, terms, office, "reviseSpecialistFunction", "Nyt forslag: ");
    }

    private Terms propose(CaseNumber number, Terms terms, Actor office, String act, String heading) {
        Terms checked = checked(number, terms);
        int revision = proposals
                .findFirstByNumberOrderByRevisionDesc(number)
                .map(latest -> latest.revision() + 1)
                .orElse(1);
        proposals.save(SpecialistProposal.of(number, revision, checked, OffsetDateTime.now(clock)));
        record.add(number, office, act, PARAGRAPH, heading + checked.danish());
        return checked;
    }

    private Terms checked(CaseNumber number, Terms terms) {
        takenUp.of(number)
                .ifPresent(contracted -> Require.that(
                        terms.isThe(
                                String.valueOf(contracted.item().area()),
                                contracted.item().title()),
                        "Sagen tager %s op. Behold indsatsområdet og navnet, eller lad regionsdirektøren opgive specialfunktionen med en begrundelse."
                                .formatted(contracted.name())));
        return terms.within(LocalDate.now(clock));
    }

    /**
     * Records the director's decision about the proposal, which the council has discussed.
     *
     * @return whether a signed contract contains the minister's approval of what the director goes on with
     */
    boolean decide(CaseNumber number, Decision choice, @Nullable String typedReason, Actor director) {
        SpecialistProposal proposal = proposals.latest(number);
        Involvement council = involvements.require(number, Stage.SPECIALIST, proposals.sequence(proposal.id()));
        UUID item = choice == Decision.SEND ? covering(number, proposal.terms()) : null;
        SpecialistProposal decided = proposals.save(proposal.decide(choice, typedReason, council, item, director));
        String text = "%s Rådets stilling: %s.%s"
                .formatted(
                        item == null
                                ? choice.danish()
                                : "Regionsdirektøren vil indgå aftalen, som årets kontrakt dækker.",
                        council.position().danish(),
                        because(decided.progress().directorReason()));
        record.add(number, director, "decideSpecialistFunction", PARAGRAPH, text, choice);
        return item != null;
    }

    private @Nullable UUID covering(CaseNumber number, Terms terms) {
        RegionCode region = matters.matter(number).regionCode();
        UUID own = takenUp.of(number).map(each -> each.item().id()).orElse(null);
        return contracted.signed(region, terms.validFrom().getYear()).stream()
                .sorted(Comparator.comparing(function -> !function.id().equals(own)))
                .filter(function -> terms.isCoveredBy(function, proposals.resting(function.id())))
                .findFirst()
                .map(ContractedFunction::id)
                .orElse(null);
    }

    /** Records that the minister's signature on the contract is the approval of the agreement. */
    void approveByContract(CaseNumber number) {
        SpecialistProposal approved = proposals.save(proposals.latest(number).approveByContract());
        ContractedFunction item =
                contracted.item(Objects.requireNonNull(approved.progress().contractItemId()));
        String text =
                "Ministeren har godkendt specialfunktionen med sin underskrift på kontrakten for %d (sag %s, punkt %d, »%s«)."
                        .formatted(item.year(), item.number(), item.position(), item.title());
        record.add(number, Actor.SYSTEM, "approveByContract", PARAGRAPH, text);
    }

    /** Records the minister's answer. */
    void answer(CaseNumber number, Answer choice, @Nullable String typedReason, Actor minister) {
        SpecialistProposal answered = proposals.save(proposals.latest(number).answer(choice, typedReason, minister));
        String text = choice.danish() + because(answered.progress().answerReason());
        record.add(number, minister, "approveSpecialistFunction", PARAGRAPH, text, choice);
    }

    /** Records whether the jobcentre takes the task on; for a refusal it gives its reason. */
    void takeOn(CaseNumber number, boolean yes, @Nullable String typedReason, Actor party) {
        String reason = Require.optionalText("Begrundelse", typedReason);
        Require.that(yes || reason != null, "Begrund svaret i feltet »Begrundelse«.");
        proposals.save(proposals.latest(number).takeOn(yes, party));
        String text =
                (yes ? "Jobcenteret påtager sig opgaven." : "Jobcenteret påtager sig ikke opgaven.") + because(reason);
        record.add(number, party, "takeOnSpecialistFunction", PARAGRAPH, text);
    }

    /** Signs the agreement; from its first day the region's jobcentres can draw on the function. */
    void sign(CaseNumber number, @Nullable LocalDate providerSignedOn, Actor director) {
        LocalDate today = LocalDate.now(clock);
        SpecialistProposal proposal = proposals.latest(number);
        proposal.terms().within(today);
        SpecialistProposal signed = proposals.save(proposal.sign(providerSignedOn, director, today));
        functions.save(SpecialistFunction.of(signed, matters.matter(number).regionCode()));
        String text = "Aftalen er underskrevet. " + signed.terms().danish();
        record.add(number, director, "signSpecialistAgreement", PARAGRAPH, text);
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : " Begrundelse: " + reason;
    }
}
