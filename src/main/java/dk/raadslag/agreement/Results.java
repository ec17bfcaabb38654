package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How it is established, on a documented basis, what was reached of each requirement when the agreement runs out (§ 11, stk. 1). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Results {

    private final AgreementRegister register;
    private final Requirements requirements;
    private final CaseRecord record;
    private final Clock clock;

    Results(AgreementRegister register, Requirements requirements, CaseRecord record, Clock clock) {
        this.register = register;
        this.requirements = requirements;
        this.record = record;
        this.clock = clock;
    }

    /** Takes what was reached and what shows it, or that it cannot be shown yet. */
    Requirement document(UUID requirementId, boolean documented, BigDecimal actual, String evidence, Actor actor) {
        Requirement requirement = requirements.requirement(requirementId);
        ImprovementAgreement agreement = expired(requirement.agreementId());
        BigDecimal reached = documented ? NewRequirement.measure("Opnået resultat", actual) : null;
        String basis = Require.text(documented ? "Dokumentation" : "Hvorfor resultatet ikke er dokumenteret", evidence);
        requirements.document(requirementId, reached, basis);
        String text = documented
                ? "Resultatet er opgjort til %s %s. Dokumentation: %s"
                        .formatted(Danish.number(reached), requirement.unit(), basis)
                : "Resultatet er endnu ikke dokumenteret: " + basis;
        add(agreement, actor, "documentResult", "%s – %s".formatted(requirement.indicator(), text));
        return requirements.requirement(requirementId);
    }

    /** Keeps what the decision table found. */
    ImprovementAgreement found(UUID requirementId, Outcome outcome) {
        Requirement requirement = requirements.requirement(requirementId);
        ImprovementAgreement agreement = expired(requirement.agreementId());
        requirements.found(requirementId, outcome);
        String text = "Resultatkravet er %s: %s.".formatted(outcome.danish(), requirement.sentence());
        add(agreement, Actor.SYSTEM, "recordRequirementOutcome", text);
        return agreement;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    boolean isUndocumented(UUID id) {
        return requirements.inForce(id).stream().anyMatch(requirement -> !requirement.isDocumented());
    }

    /** Records how the missing documentation was obtained, and answers which requirements it is for. */
    List<Requirement> obtain(UUID id, String typed, Actor actor) {
        add(expired(id), actor, "obtainDocumentation", Require.text("Hvordan dokumentationen er skaffet", typed));
        return requirements.inForce(id).stream()
                .filter(requirement -> !requirement.isDocumented())
                .toList();
    }

    /** The agreement, or a refusal as long as it has not run out. */
    ImprovementAgreement expired(UUID id) {
        ImprovementAgreement agreement = register.locked(id);
        agreement.demand(Status.ACTIVE);
        Require.that(
                !LocalDate.now(clock).isBefore(agreement.validTo()),
                "Resultaterne gøres først op, når aftalen udløber den %s.".formatted(Danish.date(agreement.validTo())));
        return agreement;
    }

    private void add(ImprovementAgreement agreement, Actor actor, String act, String text) {
        record.add(agreement.caseNumber(), actor, act, "§ 11, stk. 1", text);
    }
}
