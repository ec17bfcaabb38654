package dk.raadslag.order.execution;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An order of the minister to use other providers (§ 11, stk. 2). It is never changed or withdrawn.
 *
 * @param jobcentreId the jobcentre of the case
 * @param decidedOn the day of the order
 * @param deadline the last day to carry it out
 * @param reason the minister's reason
 * @param documentId the filed order, or null before it is filed
 * @param version null before it is stored
 */
@Table(schema = "raadslag")
public record MinisterOrder(
        @Id UUID id,
        @InsertOnlyProperty UUID recommendationId,
        @InsertOnlyProperty CaseNumber caseNumber,
        @InsertOnlyProperty String jobcentreId,
        @InsertOnlyProperty LocalDate decidedOn,
        @InsertOnlyProperty LocalDate deadline,
        @InsertOnlyProperty String reason,
        @InsertOnlyProperty String orderedBy,
        @InsertOnlyProperty String orderedByGroup,
        @Nullable UUID documentId,
        Compliance compliance,
        @Version @Nullable Integer version) {

    /** The stages of carrying out an order. */
    public enum Compliance {
        PENDING(""),
        PARTLY("Pålægget er delvist gennemført."),
        OVERDUE("Pålægget er ikke gennemført inden fristen, men gennemførelsen fortsætter."),
        IMPLEMENTED("Pålægget er gennemført."),
        NOT_IMPLEMENTED("Pålægget er ikke gennemført."),
        NOT_POSSIBLE("Pålægget kan ikke gennemføres som besluttet.");

        private final String danish;

        Compliance(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /** The case that an order is given in, and the recommendation that it follows. */
    public record Followed(UUID recommendationId, CaseNumber caseNumber, String jobcentreId) {}

    /** A new order; refused unless its deadline lies after today. */
    public static MinisterOrder issue(Followed followed, OrderTerms terms, Actor minister, LocalDate today) {
        return new MinisterOrder(
                UUID.randomUUID(),
                followed.recommendationId(),
                followed.caseNumber(),
                followed.jobcentreId(),
                today,
                terms.deadlineAfter(today),
                terms.reason(),
                minister.userId(),
                minister.groupId(),
                null,
                Compliance.PENDING,
                null);
    }

    /** The order with its filed document. */
    public MinisterOrder filed(UUID document) {
        return with(document, compliance);
    }

    /** The order that can be carried out in none of its areas, because no framework covers them any more (§ 9, stk. 3-4). */
    MinisterOrder impossible() {
        return with(documentId, Compliance.NOT_POSSIBLE);
    }

    /** The order as the director assesses it (§ 11, stk. 4); refused where no result is chosen. */
    MinisterOrder assess(Compliance result) {
        Require.that(
                result != Compliance.PENDING && result != Compliance.NOT_POSSIBLE,
                "Vælg en mulighed i feltet »Er pålægget fulgt?«.");
        return with(documentId, result);
    }

    private MinisterOrder with(@Nullable UUID document, Compliance result) {
        return new MinisterOrder(
                id,
                recommendationId,
                caseNumber,
                jobcentreId,
                decidedOn,
                deadline,
                reason,
                orderedBy,
                orderedByGroup,
                document,
                result,
                version);
    }
}
