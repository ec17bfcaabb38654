package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.refusal.Require;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The integration minister's answer to a recommendation about the effort under the Integration Act (§ 11, stk. 2, 2. pkt.).
 *
 * @param text a note or the reason; null where there is none
 */
@Table(schema = "raadslag", name = "integration_consent")
record Consent(
        @Id UUID recommendationId,
        Answer answer,
        @Nullable String text,
        String answeredBy,
        String answeredByGroup,
        OffsetDateTime answeredAt) {

    /** The two answers. */
    enum Answer {
        CONSENT("Integrationsministeren er enig i et pålæg om indsatsen efter integrationsloven.", " Bemærkning: "),
        NO_CONSENT(
                "Integrationsministeren er ikke enig i et pålæg om indsatsen efter integrationsloven.",
                " Begrundelse: ");

        private final String danish;
        private final String heading;

        Answer(String danish, String heading) {
            this.danish = danish;
            this.heading = heading;
        }
    }

    /** The minister's answer; a refusal needs a reason. */
    static Consent of(
            UUID recommendationId, Answer answer, @Nullable String typed, Actor minister, OffsetDateTime now) {
        String text = answer == Answer.NO_CONSENT
                ? Require.text("Begrundelse", typed)
                : Require.optionalText("Begrundelse", typed);
        return new Consent(recommendationId, answer, text, minister.userId(), minister.groupId(), now);
    }

    /** Refuses to order an area under the Integration Act without consent. */
    static void require(Optional<Consent> answer, List<EffortArea> areas) {
        Require.that(
                areas.stream().noneMatch(EffortArea::integration)
                        || answer.filter(Consent::isGiven).isPresent(),
                "Pålæg om indsatsen efter integrationsloven kræver aftale med integrationsministeren (§ 11, stk. 2, 2. pkt.). Vent på ministerens svar, eller udelad området.");
    }

    /** Tells whether it is the agreement that an order of the integration effort needs. */
    boolean isGiven() {
        return answer == Answer.CONSENT;
    }

    String danish() {
        return answer.danish + (text == null ? "" : answer.heading + text);
    }
}
