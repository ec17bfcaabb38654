package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the draft of an agreement is written: how, by when, in which areas and in which period (§ 11, stk. 1). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Drafting {

    private final AgreementRegister register;
    private final AgreementChanges changes;
    private final AgreementAreas areas;
    private final Requirements requirements;
    private final Cases cases;
    private final CaseRecord record;
    private final Clock clock;

    Drafting(
            AgreementRegister register,
            AgreementChanges changes,
            AgreementAreas areas,
            Requirements requirements,
            Cases cases,
            CaseRecord record,
            Clock clock) {
        this.register = register;
        this.changes = changes;
        this.areas = areas;
        this.requirements = requirements;
        this.cases = cases;
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
        cases.requireOpen(caseNumber);
        if (amends != null) {
            register.locked(amends).demand(Status.ACTIVE);
        }
        UUID id = changes.add(caseNumber, amends, draft);
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
        changes.redraft(id, draft);
        areas.cover(id, before.caseNumber(), draft.areas());
        requirements.withdrawWhatDoesNotFit(id);
        return recorded(id, "draftAgreement", "Udkastet til aftale er ændret", actor);
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
