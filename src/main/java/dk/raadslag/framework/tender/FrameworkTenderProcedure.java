package dk.raadslag.framework.tender;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.contract.ContractedItem;
import dk.raadslag.contract.ItemTakeUp;
import dk.raadslag.contract.TakenUpItems;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.framework.tender.FrameworkTender.Decision;
import dk.raadslag.framework.tender.TenderProgress.IntegrationAnswer;
import dk.raadslag.framework.tender.TenderProgress.MinisterAnswer;
import dk.raadslag.framework.tender.TenderTerms.NeedSource;
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

/** The way of a framework tender from the need through council and director to the ministers (§ 9, stk. 1 and 2). */
@Component
@PartOfAnAct
class FrameworkTenderProcedure {

    private static final String PARAGRAPH = "§ 9, stk. 1";

    private final FrameworkTenders tenders;
    private final Involvements involvements;
    private final ItemTakeUp takeUp;
    private final TakenUpItems takenUp;
    private final Matters matters;
    private final CaseRecord record;
    private final TenderRecord others;
    private final Clock clock;

    FrameworkTenderProcedure(
            FrameworkTenders tenders,
            Involvements involvements,
            ItemTakeUp takeUp,
            TakenUpItems takenUp,
            Matters matters,
            CaseRecord record,
            TenderRecord others,
            Clock clock) {
        this.tenders = tenders;
        this.involvements = involvements;
        this.takeUp = takeUp;
        this.takenUp = takenUp;
        this.matters = matters;
        this.record = record;
        this.others = others;
        this.clock = clock;
    }

    /** Opens a matter with the first proposal, and returns its number. */
    CaseNumber describe(RegionCode region, TenderTerms terms, Actor office) {
        CaseNumber number = open(region, terms.within(LocalDate.now(clock)).title());
        describe(number, terms, office);
        return number;
    }

    private CaseNumber open(RegionCode region, String title) {
        return matters.open("RAM", region, null, "Rammeudbud: " + title);
    }

    /** Opens a matter for a need that the region's signed contract has, and returns its number; nothing is proposed yet. */
    CaseNumber begin(RegionCode region, UUID item) {
        ContractedItem contracted = takeUp.waiting(item, region);
        CaseNumber number = open(region, contracted.item().title());
        takeUp.takeUp(contracted, number, "beginContractedTender", PARAGRAPH);
        return number;
    }

    /** Records the first proposal of the matter. */
    TenderTerms describe(CaseNumber number, TenderTerms terms, Actor office) {
        return propose(number, 1, terms, office, "describeFrameworkNeed", "Forslag: ");
    }

    /** Puts a changed proposal in the place of the one that was not followed. */
    TenderTerms revise(CaseNumber number, TenderTerms terms, Actor office) {
        int revision = tenders.latest(number).nextRevision();
        return propose(number, revision, terms, office, "reviseFrameworkTender", "Nyt forslag: ");
    }

    private TenderTerms propose(
            CaseNumber number, int revision, TenderTerms terms, Actor office, String act, String heading) {
        TenderTerms checked = checked(number, terms);
        tenders.save(FrameworkTender.of(number, revision, checked, OffsetDateTime.now(clock)));
        record.add(number, office, act, PARAGRAPH, heading + checked.danish());
        return checked;
    }

    private TenderTerms checked(CaseNumber number, TenderTerms terms) {
        Require.that(
                terms.needSource() == NeedSource.CONTRACT || takenUp.of(number).isEmpty(),
                "Behovet står i kontrakten. Vælg kontrakten i feltet »Hvor behovet kommer fra«.");
        return terms.within(LocalDate.now(clock));
    }

    /** Records what the decision table found about the three criteria. */
    void assess(CaseNumber number, boolean needMet, String explanation) {
        tenders.save(tenders.latest(number).assessed(needMet));
        record.add(number, Actor.SYSTEM, "noteFrameworkNeed", PARAGRAPH, explanation, NeedOutcome.of(needMet));
        if (!needMet) {
            others.tellOtherRegions(number, explanation);
        }
    }

    /** Records the director's decision about the proposal, which the council has discussed. */
    void decide(CaseNumber number, Decision choice, @Nullable String typedReason, Actor director) {
        FrameworkTender tender = tenders.latest(number);
        Involvement council = involvements.require(number, Stage.TENDER, tenders.sequence(tender.id()));
        tenders.save(tender.decide(choice, typedReason, council, tenders.agreed(tender.id()), director));
        String text = "%s Rådets stilling: %s.%s"
                .formatted(choice.danish(), council.position().danish(), because(typedReason));
        record.add(number, director, "decideFrameworkTender", PARAGRAPH, text, choice);
        others.tellOtherRegions(number, choice.danish() + because(typedReason));
    }

    /** Records the integration minister's answer. */
    void integration(CaseNumber number, IntegrationAnswer choice, @Nullable String typedReason, Actor minister) {
        tenders.save(tenders.latest(number).integration(choice, typedReason, minister));
        String text = choice.danish() + because(typedReason);
        record.add(number, minister, "agreeFrameworkIntegration", "§ 9, stk. 2", text, choice);
    }

    /** Records the minister's answer. */
    void answer(CaseNumber number, MinisterAnswer choice, @Nullable String typedReason, Actor minister) {
        tenders.save(tenders.latest(number).answer(choice, typedReason, minister));
        String text = choice.danish() + because(typedReason);
        record.add(number, minister, "approveFrameworkTender", PARAGRAPH, text, choice);
        others.tellOtherRegions(number, text);
    }

    /** Records that the director withdraws the tender, and returns its terms. */
    TenderTerms withdraw(CaseNumber number, @Nullable String typedReason, Actor director) {
        FrameworkTender withdrawn = tenders.save(tenders.latest(number).withdraw(typedReason, director));
        String text = "Regionsdirektøren har trukket rammeudbuddet tilbage." + because(typedReason);
        record.add(number, director, "withdrawFrameworkTender", PARAGRAPH, text);
        others.tellOtherRegions(number, text);
        return withdrawn.terms();
    }

    private static String because(@Nullable String typedReason) {
        String reason = Require.optionalText("Begrundelse", typedReason);
        return reason == null ? "" : " Begrundelse: " + reason;
    }

    private enum NeedOutcome {
        MET,
        NOT_MET;

        private static NeedOutcome of(boolean met) {
            return met ? MET : NOT_MET;
        }
    }
}
