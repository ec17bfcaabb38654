package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What other capabilities may know about the agreements of a case (§ 11, stk. 1). */
@Component
public class Agreements {

    private final AgreementRegister register;
    private final Requirements requirements;
    private final Cases cases;
    private final Clock clock;

    Agreements(AgreementRegister register, Requirements requirements, Cases cases, Clock clock) {
        this.register = register;
        this.requirements = requirements;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The facts of the case's latest agreement. A case that was split off because its party would not sign has the facts
     * of the offer that party refused.
     */
    public AgreementFacts facts(String caseNumber) {
        return latest(caseNumber)
                .map(this::factsOf)
                .or(() -> refusedPart(caseNumber))
                .orElse(AgreementFacts.NONE);
    }

    /** The agreement, or a refusal unless it is signed by all and in force or ended (§ 12). */
    public ImprovementAgreement requireSigned(UUID agreementId) {
        ImprovementAgreement agreement = register.agreement(agreementId);
        Require.that(
                agreement.signedAt() != null && agreement.status() != Status.NOT_REACHED,
                "Der skal være en underskrevet aftale, før det kan lade sig gøre, jf. § 11, stk. 1.");
        return agreement;
    }

    /** Offers to change an agreement that came to nothing leave the agreement as it is, so they do not count. */
    private Optional<ImprovementAgreement> latest(String caseNumber) {
        return register.ofCase(caseNumber).stream()
                .filter(agreement -> agreement.status() != Status.REPLACED)
                .filter(agreement -> agreement.amends() == null || agreement.wasSigned())
                .findFirst();
    }

    private AgreementFacts factsOf(ImprovementAgreement agreement) {
        List<Requirement> all = requirements.inForce(agreement.id());
        List<Requirement> failed = all.stream()
                .filter(requirement ->
                        requirement.outcome() != null && requirement.outcome().isFailure())
                .toList();
        return new AgreementFacts(
                agreement.id(),
                agreement.offeredAt() != null,
                agreement.wasSigned(),
                agreement.wasSigned() && !LocalDate.now(clock).isBefore(agreement.validTo()),
                failed.stream().map(Requirement::effortArea).distinct().toList(),
                failed.size(),
                agreement.wasSigned() && !all.stream().allMatch(Requirement::isDocumented),
                instant(agreement.notReachedAt() != null ? agreement.notReachedAt() : agreement.evaluatedAt()));
    }

    private Optional<AgreementFacts> refusedPart(String caseNumber) {
        return Optional.ofNullable(cases.caseOf(caseNumber).splitFrom())
                .map(CaseNumber::value)
                .flatMap(this::narrowed)
                .map(agreement -> new AgreementFacts(
                        agreement.id(), true, false, false, List.of(), 0, false, instant(agreement.narrowedAt())));
    }

    private Optional<ImprovementAgreement> narrowed(String caseNumber) {
        return register.ofCase(caseNumber).stream()
                .filter(agreement -> agreement.narrowedAt() != null)
                .findFirst();
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
