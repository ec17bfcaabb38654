package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the result requirements of a draft are set, one by one, until each area has its own (§ 11, stk. 1). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequirementDrafting {

    private static final int MOST_REQUIREMENTS = 50;

    private final AgreementRegister register;
    private final AgreementChanges changes;
    private final AgreementAreas areas;
    private final Requirements requirements;
    private final CaseRecord record;
    private final Clock clock;

    RequirementDrafting(
            AgreementRegister register,
            AgreementChanges changes,
            AgreementAreas areas,
            Requirements requirements,
            CaseRecord record,
            Clock clock) {
        this.register = register;
        this.changes = changes;
        this.areas = areas;
        this.requirements = requirements;
        this.record = record;
        this.clock = clock;
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
        Require.that(
                areas.inForce(id).stream().anyMatch(area -> area.code().equals(requirement.area())),
                "Resultatkravet skal gælde et af de indsatsområder, som aftalen omfatter.");
        Require.that(
                requirements.inForce(id).size() < MOST_REQUIREMENTS,
                "En aftale kan højst have %d resultatkrav.".formatted(MOST_REQUIREMENTS));
        requirements.add(id, requirement);
        changes.draftChanged(id);
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
        Require.that(
                missing.isEmpty() && !covered.isEmpty(),
                "Der mangler resultatkrav for: %s. Stil mindst ét krav for hvert indsatsområde, så det på et dokumenteret grundlag kan fastslås, om resultaterne er nået, jf. § 11, stk. 1."
                        .formatted(missing));
    }

    private void startOver(ImprovementAgreement agreement, Actor actor) {
        requirements.withdrawAll(agreement.id());
        changes.draftChanged(agreement.id());
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
}
