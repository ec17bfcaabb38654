package dk.raadslag.contract.regional;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.contract.AnnouncedGoals;
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
import org.springframework.stereotype.Component;

/** The way of a region's contract to the text that it has negotiated with the ministry (notes to the bill). */
@Component
@PartOfAnAct
class ContractNegotiation {

    private static final String PARAGRAPH = "§ 8, stk. 3";

    private final AnnualContracts contracts;
    private final AnnouncedGoals goals;
    private final ContractPapers papers;
    private final Authorities authorities;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    ContractNegotiation(
            AnnualContracts contracts,
            AnnouncedGoals goals,
            ContractPapers papers,
            Authorities authorities,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.contracts = contracts;
        this.goals = goals;
        this.papers = papers;
        this.authorities = authorities;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Opens the contract of a region on the announced goals, in a matter of its own, of which the matter of the goals tells. */
    AnnualContract begin(RegionCode region, AnnouncedGoals.Announcement goals) {
        CaseNumber number = matters.open("KON", region, null, "Kontrakt for %d".formatted(goals.year()));
        var contract = new AnnualContract(number, region, goals.year(), goals.number(), goals.draftId());
        contracts.begin(contract);
        String text = "Arbejdet med kontrakten for %d er begyndt. Målene er udmeldt i sag %s."
                .formatted(goals.year(), goals.number());
        record.add(number, Actor.SYSTEM, "beginContract", PARAGRAPH, text);
        String told = "%s: Kontrakten forhandles i sag %s.".formatted(authorities.regionName(region), number);
        record.add(goals.number(), Actor.SYSTEM, "beginContract", PARAGRAPH, told);
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
}
