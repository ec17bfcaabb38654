package dk.raadslag.framework.exemption;

import dk.raadslag.council.Position;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the director decides about an application, as typed.
 *
 * @param reason the special reason of an exemption, or the reason of a refusal
 * @param againstCouncil why the director goes against the council, or null
 * @param conditions of an exemption, or null
 * @param from the first day of the exemption; null where there is none
 * @param to the last day of the exemption; null where there is none
 */
record Ruling(
        Decision decision,
        String reason,
        @Nullable String againstCouncil,
        @Nullable String conditions,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The director's choices. */
    enum Decision {
        GRANT(
                "Regionsdirektøren har fritaget de ansvarlige for pligten til at anvende rammeaftalens aktører.",
                Position.AGAINST),
        DENY("Regionsdirektøren har givet afslag på ansøgningen om fritagelse.", Position.FOR);

        private final String danish;
        private final Position opposite;

        Decision(String danish, Position opposite) {
            this.danish = danish;
            this.opposite = opposite;
        }

        String danish() {
            return danish;
        }
    }

    static Ruling grant(
            @Nullable String reason,
            @Nullable String againstCouncil,
            @Nullable String conditions,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate today) {
        LocalDate first = Require.dateAfter("Fritaget fra og med", from, today.minusDays(1));
        return new Ruling(
                Decision.GRANT,
                Require.text("Begrundelse", reason),
                Require.optionalText("Begrundelse for at fravige rådets udtalelse", againstCouncil),
                Require.optionalText("Vilkår", conditions),
                first,
                Require.dateAfter("Fritaget til og med", to, first.minusDays(1)));
    }

    static Ruling deny(@Nullable String reason, @Nullable String againstCouncil) {
        return new Ruling(
                Decision.DENY,
                Require.text("Begrundelse", reason),
                Require.optionalText("Begrundelse for at fravige rådets udtalelse", againstCouncil),
                null,
                null,
                null);
    }

    /** Refuses a decision against the council that does not say why; the council does not bind. */
    void afterHearing(Position council) {
        Require.that(
                againstCouncil != null || council != decision.opposite,
                "Rådet er %s fritagelsen. Begrund i feltet »Begrundelse for at fravige rådets udtalelse«, hvorfor du beslutter noget andet (§ 9, stk. 4)."
                        .formatted(council.danish()));
    }
}
