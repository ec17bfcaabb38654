package dk.raadslag.agreement.negotiation;

import dk.raadslag.agreement.AgreementContent;
import dk.raadslag.agreement.AgreementContents;
import dk.raadslag.agreement.Draft;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.ImprovementAgreements;
import dk.raadslag.agreement.NewRequirements;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The drafts of agreements: their words, their areas and their result requirements (§ 11, stk. 1). */
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

    /** Makes these the result requirements of the draft, in their order; refuses unless each area of the draft then has its own. */
    ImprovementAgreement demand(UUID id, NewRequirements typed, Actor actor) {
        ImprovementAgreement draft = agreements.locked(id);
        draft.require(ImprovementAgreement.Status.DRAFT);
        List<Requirement> before = contents.of(draft).requirements();
        List<Requirement> now = typed.checkedFor(
                draft, contents.of(draft), requirements.countByAgreementId(id) + 1, LocalDate.now(clock));
        if (!areTheSame(before, now)) {
            draft = agreements.save(draft.changeRequirements(now()));
            requirements.withdraw(before, now());
            now.forEach(requirements::save);
            note(draft, without(before, now), "Et resultatkrav er taget ud af udkastet: %s.", actor);
            note(draft, without(now, before), "Der er fastsat et resultatkrav i udkastet: %s.", actor);
        }
        contents.of(draft).requireComplete();
        return draft;
    }

    /** Leaves the result requirements as they are, so that the draft can be changed first. */
    ImprovementAgreement postponeDemands(UUID id, Actor actor) {
        ImprovementAgreement draft = agreements.locked(id);
        draft.require(ImprovementAgreement.Status.DRAFT);
        note(draft, actor, "setRequirements", "Udkastet til aftale skrives om, før resultatkravene fastsættes.");
        return draft;
    }

    private static boolean areTheSame(List<Requirement> some, List<Requirement> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(at -> some.get(at).demandsTheSameAs(others.get(at)));
    }

    private static List<Requirement> without(List<Requirement> some, List<Requirement> others) {
        return some.stream()
                .filter(one -> others.stream().noneMatch(one::demandsTheSameAs))
                .toList();
    }

    private void note(ImprovementAgreement draft, List<Requirement> demands, String text, Actor actor) {
        demands.forEach(demand -> note(
                draft, actor, "setRequirements", text.formatted(demand.measure().sentence())));
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
