package dk.raadslag.framework.exemption;

import dk.raadslag.council.Position;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the director decides after a reassessment, as typed.
 *
 * @param againstCouncil why the director goes against the council, or null
 * @param revokedFrom the first day without the exemption; null where it is kept
 */
record Review(
        Decision decision,
        String reason,
        @Nullable String againstCouncil,
        @Nullable LocalDate revokedFrom) {

    /** The director's choices. */
    enum Decision {
        KEEP("Regionsdirektøren har besluttet, at fritagelsen fortsat gælder.", Position.AGAINST),
        REVOKE("Regionsdirektøren har tilbagekaldt fritagelsen.", Position.FOR);

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

    static Review of(
            Decision decision,
            @Nullable String reason,
            @Nullable String againstCouncil,
            @Nullable LocalDate revokedFrom,
            LocalDate today) {
        return new Review(
                decision,
                Require.text("Begrundelse", reason),
                Require.optionalText("Begrundelse for at fravige rådets udtalelse", againstCouncil),
                decision == Decision.KEEP
                        ? null
                        : Require.dateAfter("Tilbagekaldt fra og med", revokedFrom, today.minusDays(1)));
    }

    /** Refuses a decision against the council that does not say why; the council does not bind. */
    void afterHearing(Position council) {
        Require.that(
                againstCouncil != null || council != decision.opposite,
                "Rådet er %s fritagelsen. Begrund i feltet »Begrundelse for at fravige rådets udtalelse«, hvorfor du beslutter noget andet (§ 9, stk. 4)."
                        .formatted(council.danish()));
    }
}
