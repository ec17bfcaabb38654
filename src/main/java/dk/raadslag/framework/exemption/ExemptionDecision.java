package dk.raadslag.framework.exemption;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Stage;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.exemption.Ruling.Decision;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The director's decision about an application, which rests on its assessment and on the council's opinion after that (§ 9, stk. 4).
 *
 * @param validFrom the first day of the exemption, or null where there is none
 * @param validTo the last day of the exemption, or null where there is none
 */
@Table(schema = "raadslag", name = "exemption_decision")
record ExemptionDecision(
        @Id UUID id,
        CaseNumber number,
        UUID assessmentId,
        OffsetDateTime assessedAt,
        UUID councilOpinionId,
        Stage councilStage,
        OffsetDateTime councilAt,
        Decision decision,
        String reason,
        @Nullable String againstCouncilReason,
        @Nullable String conditions,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String decidedBy,
        String decidedByGroup,
        OffsetDateTime decidedAt)
        implements AppendOnly {

    static ExemptionDecision of(
            Application application,
            Assessment assessment,
            Involvement council,
            Ruling ruling,
            Actor director,
            OffsetDateTime now) {
        ruling.afterHearing(council.position());
        LocalDate from = ruling.from();
        LocalDate to = ruling.to();
        Require.that(
                from == null
                        || to == null
                        || !from.isBefore(application.wishedFrom()) && !to.isAfter(application.wishedTo()),
                "Der er søgt om fritagelse fra den %s til den %s. Vælg en periode inden for den, eller giv afslag."
                        .formatted(Danish.date(application.wishedFrom()), Danish.date(application.wishedTo())));
        return new ExemptionDecision(
                UUID.randomUUID(),
                application.number(),
                assessment.id(),
                assessment.assessedAt(),
                council.opinionId(),
                Stage.EXEMPTION,
                council.registeredAt().atOffset(ZoneOffset.UTC),
                ruling.decision(),
                ruling.reason(),
                ruling.againstCouncil(),
                ruling.conditions(),
                from,
                to,
                director.userId(),
                director.groupId(),
                now);
    }

    boolean isGranted() {
        return decision == Decision.GRANT;
    }

    /** For example {@code 1. marts 2007 til 31. december 2008}; null where there is no exemption. */
    @Nullable
    String period() {
        return isGranted()
                ? "%s til %s"
                        .formatted(
                                Danish.date(Objects.requireNonNull(validFrom)),
                                Danish.date(Objects.requireNonNull(validTo)))
                : null;
    }

    /** The decision in whole sentences. */
    String danish(Involvement council) {
        return "%s%s Rådets stilling: %s. Begrundelse: %s%s%s"
                .formatted(
                        decision.danish(),
                        isGranted() ? " Fritagelsen gælder fra %s.".formatted(period()) : "",
                        council.position().danish(),
                        Danish.sentence(reason),
                        againstCouncilReason == null
                                ? ""
                                : " Rådets udtalelse fraviges: " + Danish.sentence(againstCouncilReason),
                        conditions == null ? "" : " Vilkår: " + conditions);
    }
}
