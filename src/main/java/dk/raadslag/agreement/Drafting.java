package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.law.Demand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How an agreement is written: first how and when the effort is improved, then what results are demanded. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Drafting {

    private static final int MOST_REQUIREMENTS = 50;

    private final AgreementRegister register;
    private final AgreementAreas areas;
    private final Requirements requirements;
    private final CaseRecord record;
    private final Clock clock;

    Drafting(
            AgreementRegister register,
            AgreementAreas areas,
            Requirements requirements,
            CaseRecord record,
            Clock clock) {
        this.register = register;
        this.areas = areas;
        this.requirements = requirements;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Writes the draft, for the first time or anew.
     *
     * @param id the agreement that is being negotiated, or null at the first draft
     * @param amends the agreement in force that it would replace, or null
     */
    ImprovementAgreement draft(String caseNumber, UUID id, UUID amends, Draft typed, Actor actor) {
        return id == null ? begin(caseNumber, amends, typed, actor) : revise(id, typed, actor);
    }

    private ImprovementAgreement begin(String caseNumber, UUID amends, Draft typed, Actor actor) {
        Draft draft = typed.checked(LocalDate.now(clock));
        if (amends != null) {
            register.locked(amends).demand(Status.ACTIVE);
        }
        UUID id = register.add(caseNumber, amends, draft);
        areas.cover(id, caseNumber, draft.areas());
        if (amends != null) {
            requirements.takeOver(amends, id);
        }
        return recorded(id, "draftAgreement", "Der er udarbejdet et udkast til aftale", actor);
    }

    /** Requirements that no longer fit the areas and the period are withdrawn. */
    private ImprovementAgreement revise(UUID id, Draft typed, Actor actor) {
        Draft draft = typed.checked(LocalDate.now(clock));
        ImprovementAgreement before = register.locked(id);
        if (before.status() != Status.OFFERED) {
            before.demand(Status.DRAFT);
        }
        register.redraft(id, draft);
        areas.cover(id, before.caseNumber(), draft.areas());
        requirements.withdrawWhatDoesNotFit(id);
        return recorded(id, "draftAgreement", "Udkastet til aftale er ændret", actor);
    }

    /** Takes the next step with the requirements of the draft. */
    ImprovementAgreement require(UUID id, RequirementStep step, NewRequirement typed, Actor actor) {
        ImprovementAgreement agreement = register.locked(id);
        agreement.demand(Status.DRAFT);
        if (step == RequirementStep.START_OVER) {
            startOver(agreement, actor);
        }
        if (step.adds()) {
            add(agreement, typed, actor);
        }
        if (step.finishes()) {
            demandComplete(id);
        }
        return agreement;
    }

    private void add(ImprovementAgreement agreement, NewRequirement typed, Actor actor) {
        UUID id = agreement.id();
        NewRequirement requirement = typed.checkedFor(agreement, LocalDate.now(clock));
        Demand.that(
                areas.inForce(id).stream().anyMatch(area -> area.code().equals(requirement.area())),
                "Resultatkravet skal gælde et af de indsatsområder, som aftalen omfatter.");
        Demand.that(
                requirements.inForce(id).size() < MOST_REQUIREMENTS,
                "En aftale kan højst have %d resultatkrav.".formatted(MOST_REQUIREMENTS));
        requirements.add(id, requirement);
        register.draftChanged(id);
        record.add(
                agreement.caseNumber(),
                actor,
                "setRequirement",
                "§ 11, stk. 1",
                "Der er stillet et resultatkrav i udkastet: " + last(id).sentence() + ".");
    }

    /** Refuses unless each area of the draft has its requirement. */
    void demandComplete(UUID id) {
        List<String> covered =
                requirements.inForce(id).stream().map(Requirement::effortArea).toList();
        String missing = areas.inForce(id).stream()
                .filter(area -> !covered.contains(area.code()))
                .map(EffortArea::name)
                .collect(Collectors.joining(", "));
        Demand.that(
                missing.isEmpty() && !covered.isEmpty(),
                "Der mangler resultatkrav for: %s. Stil mindst ét krav for hvert indsatsområde, så det på et dokumenteret grundlag kan fastslås, om resultaterne er nået, jf. § 11, stk. 1."
                        .formatted(missing));
    }

    private void startOver(ImprovementAgreement agreement, Actor actor) {
        requirements.withdrawAll(agreement.id());
        register.draftChanged(agreement.id());
        record.add(
                agreement.caseNumber(),
                actor,
                "setRequirement",
                "§ 11, stk. 1",
                "Resultatkravene i udkastet er taget tilbage, og udkastet skrives om.");
    }

    private Requirement last(UUID id) {
        List<Requirement> all = requirements.inForce(id);
        return all.get(all.size() - 1);
    }

    private ImprovementAgreement recorded(UUID id, String act, String what, Actor actor) {
        ImprovementAgreement draft = register.agreement(id);
        String names = areas.inForce(id).stream().map(EffortArea::name).collect(Collectors.joining(", "));
        record.add(
                draft.caseNumber(),
                actor,
                act,
                "§ 11, stk. 1",
                "%s. Perioden er %s, og den omfatter: %s.".formatted(what, draft.period(), names));
        return draft;
    }
}
