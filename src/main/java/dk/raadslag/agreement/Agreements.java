package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agreements of a case, as far as other capabilities may know them (§ 11, stk. 1). */
@Component
public class Agreements {

    private final ImprovementAgreements agreements;
    private final AgreementContents contents;
    private final Cases cases;
    private final Clock clock;

    Agreements(ImprovementAgreements agreements, AgreementContents contents, Cases cases, Clock clock) {
        this.agreements = agreements;
        this.contents = contents;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The facts of the case's latest agreement. A case that was split off because its party would not sign has the facts
     * of the offer that party refused.
     */
    public AgreementFacts facts(CaseNumber caseNumber) {
        return latest(caseNumber)
                .map(this::factsOf)
                .or(() -> refusedPart(caseNumber))
                .orElse(AgreementFacts.NONE);
    }

    /** The time at which the agreement was signed by all, or a refusal where it was not (§ 12). */
    public OffsetDateTime requireSigned(UUID agreementId) {
        ImprovementAgreement agreement = agreements.agreement(agreementId);
        return Optional.ofNullable(agreement.signedAt())
                .filter(signed -> agreement.status() != Status.NOT_REACHED)
                .orElseThrow(() -> new Refusal(
                        "Der skal være en underskrevet aftale, før det kan lade sig gøre, jf. § 11, stk. 1."));
    }

    /** The number of the case that the agreement belongs to. */
    public CaseNumber caseOf(UUID agreementId) {
        return agreements.agreement(agreementId).caseNumber();
    }

    /** Offers to change an agreement that came to nothing leave the agreement as it is, so they do not count. */
    private Optional<ImprovementAgreement> latest(CaseNumber caseNumber) {
        return agreements.ofCase(caseNumber).stream()
                .filter(agreement -> agreement.status() != Status.REPLACED)
                .filter(agreement -> agreement.amends() == null || agreement.wasSigned())
                .findFirst();
    }

    private AgreementFacts factsOf(ImprovementAgreement agreement) {
        AgreementContent content = contents.of(agreement);
        List<Requirement> failed = content.failed();
        boolean signed = agreement.wasSigned();
        return new AgreementFacts(
                agreement.id(),
                agreement.offer() != null,
                signed,
                signed && LocalDate.now(clock).isAfter(agreement.draft().validTo()),
                failed.stream().map(Requirement::effortArea).distinct().toList(),
                failed.size(),
                signed && !content.undocumented().isEmpty(),
                instant(agreement.endedAt()));
    }

    private Optional<AgreementFacts> refusedPart(CaseNumber caseNumber) {
        return Optional.ofNullable(cases.caseOf(caseNumber).splitFrom())
                .flatMap(this::narrowed)
                .map(agreement -> new AgreementFacts(
                        agreement.id(), true, false, false, List.of(), 0, false, instant(narrowedAt(agreement))));
    }

    private Optional<ImprovementAgreement> narrowed(CaseNumber caseNumber) {
        return agreements.ofCase(caseNumber).stream()
                .filter(agreement -> narrowedAt(agreement) != null)
                .findFirst();
    }

    private static @Nullable OffsetDateTime narrowedAt(ImprovementAgreement agreement) {
        Failure failure = agreement.failure();
        return failure == null ? null : failure.narrowedAt();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
