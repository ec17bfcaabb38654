package dk.raadslag.grant.application;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.Decision;
import dk.raadslag.council.LegalityCheck;
import dk.raadslag.council.Sitting;
import dk.raadslag.council.Verdict;
import dk.raadslag.danish.Danish;
import dk.raadslag.grant.CouncilOutcome;
import dk.raadslag.grant.GrantType;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The council's decision on an application; it binds the region once it is found lawful (§ 8, stk. 3).
 *
 * @param year the budget year that it is charged to
 * @param applied what is applied for, in DKK
 * @param amount what is granted, in DKK, or null where the application is refused
 * @param wording the council's decision and its reasons
 * @param criteriaId the lawful criteria that it rests on, or null where it needs none
 */
@Table(schema = "raadslag")
public record GrantDecision(
        @Id UUID id,
        Decision.Kind kind,
        CaseNumber number,
        RegionCode regionCode,
        GrantType type,
        int year,
        BigDecimal applied,
        CouncilOutcome outcome,
        @Nullable BigDecimal amount,
        String wording,
        @Nullable UUID criteriaId,
        @Nullable UUID criteriaCheckId,
        Verdict.@Nullable Legality criteriaVerdict,
        @Embedded.Empty Sitting sitting,
        String recordedBy,
        String recordedByGroup,
        OffsetDateTime recordedAt)
        implements AppendOnly {

    /** Refuses the application. */
    static GrantDecision refuse(
            Decision decision, GrantApplication application, int year, String reason, Sitting sitting, Actor chair) {
        String words = "Der gives afslag. " + reason;
        return of(decision, application, year, CouncilOutcome.REFUSE, null, words, null, sitting, chair);
    }

    /** Grants a sum, on the criteria where the council must have them. */
    static GrantDecision grant(
            Decision decision,
            GrantApplication application,
            int year,
            BigDecimal sum,
            String reason,
            @Nullable LegalityCheck criteria,
            Sitting sitting,
            Actor chair) {
        String words = "Der bevilges %s %s".formatted(Danish.amount(sum), reason);
        return of(decision, application, year, CouncilOutcome.GRANT, sum, words, criteria, sitting, chair);
    }

    private static GrantDecision of(
            Decision decision,
            GrantApplication application,
            int year,
            CouncilOutcome outcome,
            @Nullable BigDecimal sum,
            String words,
            @Nullable LegalityCheck criteria,
            Sitting sitting,
            Actor chair) {
        return new GrantDecision(
                decision.id(),
                decision.kind(),
                decision.number(),
                application.regionCode(),
                application.type(),
                year,
                application.terms().amount(),
                outcome,
                sum,
                words,
                criteria == null ? null : criteria.decisionId(),
                criteria == null ? null : criteria.id(),
                criteria == null ? null : criteria.verdict(),
                sitting,
                chair.userId(),
                chair.groupId(),
                decision.decidedAt());
    }
}
