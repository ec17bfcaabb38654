package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The director's reasoned reply, on a case, to a recommendation of the council (§ 11, stk. 3, with notes). */
@Table(schema = "raadslag", name = "case_recommendation_answer")
record CouncilReply(
        CaseNumber caseNumber,
        CaseNumber recommendationNumber,
        RegionCode regionCode,
        Agreement answer,
        String reason,
        @Id UUID documentId,
        String answeredBy,
        String answeredByGroup,
        OffsetDateTime answeredAt)
        implements AppendOnly {

    /** The degree to which the director follows the council. */
    enum Agreement {
        FOLLOWED("Regionsdirektøren følger rådets indstilling."),
        PARTLY("Regionsdirektøren følger rådets indstilling delvist."),
        NOT_FOLLOWED("Regionsdirektøren følger ikke rådets indstilling.");

        private final String danish;

        Agreement(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    static CouncilReply of(
            InterventionCase of,
            CaseNumber recommendation,
            Agreement answer,
            String reason,
            UUID documentId,
            Actor director,
            OffsetDateTime now) {
        return new CouncilReply(
                of.caseNumber(),
                recommendation,
                of.regionCode(),
                answer,
                reason,
                documentId,
                director.userId(),
                director.groupId(),
                now);
    }

    @Override
    public UUID id() {
        return documentId;
    }

    String danish() {
        return "%s Begrundelse: %s".formatted(answer.danish, reason);
    }
}
