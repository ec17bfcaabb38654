package dk.raadslag.grant.criteria;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.budget.BudgetYear;
import dk.raadslag.contract.ContractedItem;
import dk.raadslag.contract.ItemTakeUp;
import dk.raadslag.contract.TakenUpItems;
import dk.raadslag.council.BeforeTheCouncil;
import dk.raadslag.council.Decision;
import dk.raadslag.council.Decisions;
import dk.raadslag.council.LegalityChecks;
import dk.raadslag.council.Sitting;
import dk.raadslag.danish.Danish;
import dk.raadslag.grant.CouncilOutcome;
import dk.raadslag.grant.GrantType;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the council gives its priorities for a grant of a year: for the bottleneck grant, or for the other where the contract with the minister has them. */
@Component
@PartOfAnAct
class CriteriaProcedure {

    private static final String ACT = "prioritiseGrant";
    private static final String PARAGRAPH = "§ 8, stk. 3";

    private final CriteriaOfTheCouncils criteria;
    private final Decisions decisions;
    private final LegalityChecks checks;
    private final BeforeTheCouncil beforeTheCouncil;
    private final ItemTakeUp takeUp;
    private final TakenUpItems takenUp;
    private final Matters matters;
    private final CaseRecord record;
    private final BudgetYear budgetYear;
    private final Clock clock;

    CriteriaProcedure(
            CriteriaOfTheCouncils criteria,
            Decisions decisions,
            LegalityChecks checks,
            BeforeTheCouncil beforeTheCouncil,
            ItemTakeUp takeUp,
            TakenUpItems takenUp,
            Matters matters,
            CaseRecord record,
            BudgetYear budgetYear,
            Clock clock) {
        this.criteria = criteria;
        this.decisions = decisions;
        this.checks = checks;
        this.beforeTheCouncil = beforeTheCouncil;
        this.takeUp = takeUp;
        this.takenUp = takenUp;
        this.matters = matters;
        this.record = record;
        this.budgetYear = budgetYear;
        this.clock = clock;
    }

    /** Lays a proposal for the year before the council, in a matter of its own. */
    CaseNumber propose(RegionCode region, int year, @Nullable String typed, Actor secretariat) {
        CaseNumber number = open(GrantType.BOTTLENECK, region, year);
        propose(number, year, typed, secretariat);
        return number;
    }

    private CaseNumber open(GrantType type, RegionCode region, int year) {
        return matters.open(type.prefix(), region, null, "Prioritering af %s %d".formatted(type.danish(), year));
    }

    /** Opens a matter for a priority that the region's signed contract has, and returns its number; nothing is proposed yet. */
    CaseNumber begin(RegionCode region, UUID item) {
        ContractedItem contracted = takeUp.waiting(item, region);
        GrantType grant = GrantType.valueOf(
                Objects.requireNonNull(contracted.item().grantType()).name());
        CaseNumber number = open(grant, region, contracted.year());
        takeUp.takeUp(contracted, number, "beginContractedCriteria", PARAGRAPH);
        return number;
    }

    /** Lays a proposal for the year before the council; one of the contract is for the contract's year until that is over. */
    void propose(CaseNumber number, int year, @Nullable String typed, Actor secretariat) {
        String proposal = Require.text("Forslag til kriterier", typed);
        Optional<Integer> agreed = takenUp.of(number).map(ContractedItem::year);
        boolean over = agreed.filter(of -> of < budgetYear.current()).isPresent();
        agreed.ifPresent(
                of -> Require.that(over || year == of, "Kontrakten gælder for %d. Ret feltet »År«.".formatted(of)));
        budgetYear.requireOpen(
                year,
                (over ? "Kontraktens år er gået. " : "")
                        + "Rådet kan kun give kriterier for %d og %d. Ret feltet »År«.");
        record.add(
                number,
                secretariat,
                "proposeGrantCriteria",
                PARAGRAPH,
                "Sekretariatet foreslår rådet disse kriterier for %d: %s".formatted(year, proposal));
    }

    /** Records what the council decided; it counts once it is found lawful. */
    UUID decide(CaseNumber number, int year, @Nullable String typed, Sitting sitting, Actor chair) {
        String wording = Require.text("Rådets kriterier", typed);
        sitting.requireNotBefore(beforeTheCouncil.since(number, "proposeGrantCriteria"), LocalDate.now(clock));
        matters.lock(number);
        RegionCode region = matters.matter(number).regionCode();
        Decision decision = decisions.save(Decision.grant(number, OffsetDateTime.now(clock)));
        GrantType type = GrantType.of(number);
        criteria.save(GrantCriteria.of(decision, region, type, year, wording, sitting, chair));
        String text = "Rådet har den %s prioriteret %s for %d: %s"
                .formatted(Danish.date(sitting.meetingDate()), type.danish(), year, wording);
        record.add(number, chair, ACT, PARAGRAPH, text, CouncilOutcome.DECIDED);
        return decision.id();
    }

    /** Records that the council takes the matter up later, and answers when. */
    LocalDate postpone(CaseNumber number, @Nullable LocalDate typed, Actor chair) {
        LocalDate day = Require.meetingDate("Ny mødedato", typed, LocalDate.now(clock));
        String text = "Rådet har udsat prioriteringen til mødet den %s.".formatted(Danish.date(day));
        record.add(number, chair, ACT, PARAGRAPH, text, CouncilOutcome.POSTPONED);
        return day;
    }

    /** Records that the council does not take the proposal for the year up, and why; returns which criteria count then. */
    String drop(CaseNumber number, int year, @Nullable String typedReason, Actor chair) {
        String text = "Rådet behandler ikke forslaget. Begrundelse: " + Require.text("Rådets begrundelse", typedReason);
        record.add(number, chair, ACT, PARAGRAPH, text, CouncilOutcome.DROPPED);
        RegionCode region = matters.matter(number).regionCode();
        GrantType type = GrantType.of(number);
        if (criteria.inForce(region, type, year).isPresent()) {
            return "Rådets tidligere kriterier for %d gælder fortsat.".formatted(year);
        }
        return "Der er ingen gældende kriterier for %d.%s"
                .formatted(
                        year,
                        type.needsCriteria()
                                ? " Rådet kan først bevilge noget af %s for det år, når det har vedtaget kriterier, og de er fundet lovlige."
                                        .formatted(type.danish())
                                : "");
    }

    /** Records that the criteria count from now on; refuses those that are not found lawful. */
    void adopt(CaseNumber number, UUID id) {
        checks.requireLawful(id);
        record.add(
                number,
                Actor.SYSTEM,
                "adoptGrantCriteria",
                PARAGRAPH,
                "Rådets kriterier er fundet lovlige og gælder fra nu af.");
    }
}
