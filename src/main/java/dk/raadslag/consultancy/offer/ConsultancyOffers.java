package dk.raadslag.consultancy.offer;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.budget.BudgetYear;
import dk.raadslag.consultancy.ConsultancyJournal;
import dk.raadslag.consultancy.ConsultantCommitment;
import dk.raadslag.consultancy.ConsultantCommitments;
import dk.raadslag.consultancy.Terms;
import dk.raadslag.consultancy.budget.ConsultantBudgets;
import dk.raadslag.consultancy.budget.RegionalBudgets;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.Matters.Matter;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Offers of consultant assistance while an agreement is negotiated (§ 12): made, replaced, or dropped. */
@Component
@PartOfAnAct
public class ConsultancyOffers {

    private final ConsultantCommitments commitments;
    private final ConsultantBudgets budgets;
    private final RegionalBudgets regionalBudgets;
    private final BudgetYear budgetYear;
    private final Matters matters;
    private final ConsultancyJournal journal;
    private final Clock clock;

    ConsultancyOffers(
            ConsultantCommitments commitments,
            ConsultantBudgets budgets,
            RegionalBudgets regionalBudgets,
            BudgetYear budgetYear,
            Matters matters,
            ConsultancyJournal journal,
            Clock clock) {
        this.commitments = commitments;
        this.budgets = budgets;
        this.regionalBudgets = regionalBudgets;
        this.budgetYear = budgetYear;
        this.matters = matters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Offers to pay up to the ceiling, in place of an earlier offer, and sets the money aside. Refuses what the budget lacks. */
    UUID offer(CaseNumber caseNumber, UUID agreementId, Terms.Typed typed, Actor actor) {
        Terms terms = typed.checked();
        Matter matter = lockedCase(caseNumber, actor);
        release(caseNumber);
        int year = budgetYear.current();
        regionalBudgets.reserve(matter.regionCode(), year, terms.ceiling());
        UUID id = commitments
                .save(ConsultantCommitment.offer(agreementId, matter, year, terms, OffsetDateTime.now(clock)))
                .id();
        String text = "Som led i aftalen tilbydes %s for højst %s med dette formål: %s";
        String ceiling = Danish.amount(terms.ceiling());
        journal.note(
                caseNumber,
                actor,
                "offerConsultancy",
                text.formatted(terms.type().danish(), ceiling, terms.purpose()));
        return id;
    }

    /** Goes on without an offer; an earlier one lapses. */
    void offerNone(CaseNumber caseNumber, Actor actor) {
        lockedCase(caseNumber, actor);
        release(caseNumber);
        journal.note(caseNumber, actor, "offerConsultancy", "Der tilbydes ikke konsulentbistand.");
    }

    /** Lets an open offer lapse because no agreement came about; does nothing where there is none. */
    public void lapse(CaseNumber caseNumber, Actor actor) {
        lockedCase(caseNumber);
        if (release(caseNumber)) {
            String text = "Tilbuddet om konsulentbistand er bortfaldet, og beløbet er frigivet.";
            journal.note(caseNumber, actor, "releaseConsultancyOffer", text);
        }
    }

    /** Lets an open offer lapse, if there is one. */
    boolean release(CaseNumber caseNumber) {
        Optional<ConsultantCommitment> open = commitments.openOffer(caseNumber);
        open.ifPresent(offer -> {
            budgets.change(offer, budget -> budget.releaseReserved(offer.terms().ceiling()));
            commitments.save(offer.lapse());
        });
        return open.isPresent();
    }

    /** The case, once nobody else can change its commitments. */
    public Matter lockedCase(CaseNumber caseNumber) {
        Matter matter = matters.matter(caseNumber);
        commitments.lock(matter.regionCode());
        return matter;
    }

    /** The case, once nobody else can change its commitments; refuses anybody but the director of its region. */
    Matter lockedCase(CaseNumber caseNumber, Actor director) {
        Matter matter = lockedCase(caseNumber);
        RegionCode region = matter.regionCode();
        director.mustBe(
                Role.DIRECTOR.in(region),
                "Kun regionsdirektøren i sagens region kan tilbyde og finansiere konsulentbistand (§ 12).");
        return matter;
    }
}
