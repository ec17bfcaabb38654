package dk.raadslag.framework.exemption;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Stage;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.exemption.Review.Decision;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The director keeps or revokes an exemption, after the council was involved anew (§ 9, stk. 4).
 *
 * @param revokedFrom the first day without the exemption, or null where it is kept
 */
@Table(schema = "raadslag", name = "exemption_revocation")
record Revocation(
        @Id UUID id,
        UUID reassessmentId,
        CaseNumber number,
        OffsetDateTime begunAt,
        UUID councilOpinionId,
        Stage councilStage,
        OffsetDateTime councilAt,
        Decision decision,
        String reason,
        @Nullable String againstCouncilReason,
        @Nullable LocalDate revokedFrom,
        String decidedBy,
        String decidedByGroup,
        OffsetDateTime decidedAt)
        implements AppendOnly {

    static Revocation of(
            Reassessment reassessment, Involvement council, Review review, Actor director, OffsetDateTime now) {
        review.afterHearing(council.position());
        return new Revocation(
                UUID.randomUUID(),
                reassessment.id(),
                reassessment.number(),
                reassessment.begunAt(),
                council.opinionId(),
                Stage.EXEMPTION,
                council.registeredAt().atOffset(ZoneOffset.UTC),
                review.decision(),
                review.reason(),
                review.againstCouncil(),
                review.revokedFrom(),
                director.userId(),
                director.groupId(),
                now);
    }

    /** The decision in whole sentences. */
    String danish(Involvement council) {
        return "%s%s Rådets stilling: %s. Begrundelse: %s%s"
                .formatted(
                        decision.danish(),
                        revokedFrom == null
                                ? ""
                                : " Pligten til at anvende rammeaftalens aktører gælder igen fra den %s."
                                        .formatted(Danish.date(revokedFrom)),
                        council.position().danish(),
                        Danish.sentence(reason),
                        againstCouncilReason == null ? "" : " Rådets udtalelse fraviges: " + againstCouncilReason);
    }
}
