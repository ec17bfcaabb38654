package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementContent;
import dk.raadslag.agreement.AgreementContents;
import dk.raadslag.agreement.Draft;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.ImprovementAgreements;
import dk.raadslag.agreement.NewRequirement;
import dk.raadslag.agreement.Requirement;
import dk.raadslag.agreement.Requirements;
import dk.raadslag.authorities.Actor;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The drafts of agreements: their words, their areas and their result requirements, one by one (§ 11, stk. 1). */
@Component
@PartOfAnAct
class Drafts {

    private final ImprovementAgreements agreements;
    private final AgreementContents contents;
    private final Requirements requirements;
    private final Cases cases;
    private final CaseRecord record;
    private final Clock clock;

    Drafts(
            ImprovementAgreements agreements,
            AgreementContents contents,
            Requirements requirements,
            Cases cases,
            CaseRecord record,
            Clock clock) {
        this.agreements = agreements;
        this.contents = contents;
        this.requirements = requirements;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Writes the first draft.
     *
     * @param amends the agreement in force that it would replace, whose requirements it takes over; or null
     */
    ImprovementAgreement begin(CaseNumber caseNumber, @Nullable UUID amends, Draft.Typed typed, Actor actor) {
        Draft words = typed.checked(now());
        cases.requireOpen(caseNumber);
        ImprovementAgreement amended = amends == null ? null : agreements.locked(amends);
        ImprovementAgreement draft = agreements.save(ImprovementAgreement.begin(caseNumber, amended, words));
        AgreementContent content = contents.cover(draft, typed.distinctAreas());
        if (amended != null) {
            requirements.takeOver(contents.of(amended).requirements(), draft, content);
        }
        note(draft, content, "Der er udarbejdet et udkast til aftale", actor);
        return draft;
    }

    /** Writes the draft anew. Requirements that no longer fit the areas and the period are withdrawn. */
    ImprovementAgreement revise(UUID id, Draft.Typed typed, Actor actor) {
        Draft words = typed.checked(now());
        ImprovementAgreement draft = agreements.save(agreements.locked(id).redraft(words));
        AgreementContent content = contents.cover(draft, typed.distinctAreas());
        note(draft, content, "Udkastet til aftale er ændret", actor);
        return agreements.save(draft.reach(content));
    }

    /** Adds a result requirement to the draft. */
    ImprovementAgreement add(UUID id, NewRequirement typed, Actor actor) {
        ImprovementAgreement draft = agreements.locked(id).changeRequirements(now());
        Requirement requirement = typed.checkedFor(
                draft, contents.of(draft), requirements.countByAgreementId(id) + 1, LocalDate.now(clock));
        requirements.save(requirement);
        String text = "Der er fastsat et resultatkrav i udkastet: %s.";
        note(
                draft,
                actor,
                "setRequirement",
                text.formatted(requirement.measure().sentence()));
        return agreements.save(draft);
    }

    /** Adds the last result requirement; refuses unless each area of the draft then has its own. */
    ImprovementAgreement addLast(UUID id, NewRequirement typed, Actor actor) {
        add(id, typed, actor);
        return complete(id);
    }

    /** Refuses unless each area of the draft has its requirement. */
    ImprovementAgreement complete(UUID id) {
        ImprovementAgreement draft = agreements.locked(id);
        draft.require(ImprovementAgreement.Status.DRAFT);
        contents.of(draft).requireComplete();
        return draft;
    }

    /** Withdraws all requirements of the draft. */
    ImprovementAgreement startOver(UUID id, Actor actor) {
        ImprovementAgreement draft = agreements.save(agreements.locked(id).changeRequirements(now()));
        List<Requirement> all = contents.of(draft).requirements();
        requirements.withdraw(all, now());
        String text = "Resultatkravene i udkastet er taget tilbage, og udkastet skrives om.";
        note(draft, actor, "setRequirement", text);
        return draft;
    }

    private void note(ImprovementAgreement draft, AgreementContent content, String what, Actor actor) {
        String text = "%s. Perioden er %s, og den omfatter: %s.";
        note(draft, actor, "draftAgreement", text.formatted(what, draft.draft().period(), content.areaNames()));
    }

    private void note(ImprovementAgreement draft, Actor actor, String act, String text) {
        record.add(draft.caseNumber(), actor, act, "§ 11, stk. 1", text);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
