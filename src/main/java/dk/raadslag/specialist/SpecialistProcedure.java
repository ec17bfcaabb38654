package dk.raadslag.specialist;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.contract.ContractedFunction;
import dk.raadslag.contract.ContractedFunctions;
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
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    SpecialistProcedure(
            SpecialistProposals proposals,
            SpecialistFunctions functions,
            Involvements involvements,
            ContractedFunctions contracted,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.proposals = proposals;
        this.functions = functions;
        this.involvements = involvements;
        this.contracted = contracted;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Opens a matter with the first proposal, and returns its number. */
    CaseNumber describe(RegionCode region, Terms terms, Actor office) {
        Terms checked = terms.within(LocalDate.now(clock));
        CaseNumber number = matters.open("SPE", region, null, "Specialfunktion: " + checked.title());
        proposals.save(SpecialistProposal.of(number, 1, checked, OffsetDateTime.now(clock)));
        record.add(number, office, "describeSpecialistFunction", PARAGRAPH, "Forslag: " + checked.danish());
        return number;
    }

    /** Puts a changed proposal in the place of the one that was not followed. */
    Terms revise(CaseNumber number, Terms terms, Actor office) {
        Terms checked = terms.within(LocalDate.now(clock));
        int revision = proposals.latest(number).revision() + 1;
        proposals.save(SpecialistProposal.of(number, revision, checked, OffsetDateTime.now(clock)));
        record.add(number, office, "reviseSpecialistFunction", PARAGRAPH, "Nyt forslag: " + checked.danish());
        return checked;
    }

    /**
     * Records the director's decision about the proposal, which the council has discussed.
     *
     * @return whether a signed contract contains the minister's approval of what the director goes on with
     */
    boolean decide(CaseNumber number, Decision choice, @Nullable String typedReason, Actor director) {
        SpecialistProposal proposal = proposals.latest(number);
        Involvement council = involvements.require(
                number, Stage.SPECIALIST, proposal.proposedAt().toInstant());
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
        return contracted.signed(region, terms.validFrom().getYear()).stream()
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
