package dk.raadslag.specialist.request;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import dk.raadslag.specialist.SpecialArea;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Where the region's office sends a request.
 *
 * @param functionId the function it is passed on to, or null where it is not
 * @param reason null where none is needed
 */
@Table(schema = "raadslag")
record SpecialistTriage(
        @Id UUID id,
        UUID requestId,
        CaseNumber number,
        SpecialArea area,
        Way way,
        @Nullable UUID functionId,
        @Nullable String reason,
        String decidedByGroup,
        OffsetDateTime decidedAt)
        implements AppendOnly {

    /** The ways of a request. */
    enum Way {
        PASS("Henvendelsen er givet videre til specialfunktionen »%s«."),
        VISO("Jobcenteret er henvist til den nationale videns- og specialrådgivningsorganisation (VISO)."),
        SELF("Jobcenteret skal selv løse opgaven.");

        private final String danish;

        Way(String danish) {
            this.danish = danish;
        }

        String danish(@Nullable FunctionInForce function) {
            return function == null ? danish : danish.formatted(function.title());
        }
    }

    /** The office's choice; VISO knows about handicap only, and what is not passed on needs a reason. */
    static SpecialistTriage of(
            SpecialistRequest request,
            Way way,
            @Nullable FunctionInForce function,
            @Nullable String typedReason,
            Actor office,
            OffsetDateTime now) {
        Require.that(
                way != Way.VISO || request.area() == SpecialArea.HANDICAP,
                "Kun henvendelser på handicapområdet kan henvises til VISO. Vælg en anden mulighed.");
        String reason = Require.optionalText("Begrundelse", typedReason);
        Require.that(way == Way.PASS || reason != null, "Begrund svaret til jobcenteret i feltet »Begrundelse«.");
        return new SpecialistTriage(
                UUID.randomUUID(),
                request.id(),
                request.number(),
                request.area(),
                way,
                function == null ? null : function.functionId(),
                reason,
                office.groupId(),
                now);
    }
}
