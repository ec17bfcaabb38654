package dk.raadslag.agreement;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static dk.raadslag.authorities.EffortKind.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.agreement.Round.Negotiation;
import dk.raadslag.agreement.Round.PartyAnswer;
import dk.raadslag.agreement.Round.Signature;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.refusal.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The answers and signatures of the parties to one offer (§ 11, stk. 1). */
class RoundTest {

    private static final List<EffortKind> BOTH = List.of(STATE, MUNICIPAL);

    @Test
    void anOfferIsOpenUntilAllHaveAnswered() {
        assertThat(round(Map.of()).negotiation(BOTH)).isEqualTo(Negotiation.OPEN);
        assertThat(round(Map.of(STATE, PartyAnswer.ACCEPT)).negotiation(BOTH)).isEqualTo(Negotiation.OPEN);
        assertThat(round(Map.of(STATE, PartyAnswer.ACCEPT)).negotiation(List.of(STATE)))
                .isEqualTo(Negotiation.ACCEPTED);
    }

    @Test
    void aCounterProposalIsTakenUpBeforeARefusal() {
        assertThat(round(Map.of(STATE, PartyAnswer.REFUSE, MUNICIPAL, PartyAnswer.COUNTER))
                        .negotiation(BOTH))
                .isEqualTo(Negotiation.COUNTERED);
        assertThat(round(Map.of(STATE, PartyAnswer.REFUSE, MUNICIPAL, PartyAnswer.ACCEPT))
                        .negotiation(BOTH))
                .isEqualTo(Negotiation.REFUSED);
    }

    @Test
    void beforeAllHaveAcceptedThoseWhoAcceptStandByTheOffer() {
        Round answered = round(Map.of(STATE, PartyAnswer.REFUSE, MUNICIPAL, PartyAnswer.ACCEPT));

        assertThat(answered.willing(BOTH)).containsExactly(MUNICIPAL);
        assertThat(answered.refusing(BOTH)).containsExactly(STATE);
    }

    @Test
    void onceAllHaveAcceptedThoseWhoHaveSignedStandByTheOffer() {
        Round accepted = round(Map.of(STATE, PartyAnswer.ACCEPT, MUNICIPAL, PartyAnswer.ACCEPT), "STATE", "DIRECTOR");

        assertThat(accepted.signedKinds()).containsExactly(STATE);
        assertThat(accepted.willing(BOTH)).containsExactly(STATE);
        assertThat(accepted.refusing(BOTH)).containsExactly(MUNICIPAL);
    }

    @Test
    void aPartyAnswersOnceAndSignsOnceAfterItHasAccepted() {
        Round signed = round(Map.of(STATE, PartyAnswer.ACCEPT), "STATE");

        signed.requireUnanswered(MUNICIPAL);
        round(Map.of(STATE, PartyAnswer.ACCEPT)).requireUnsigned(STATE);
        assertThatThrownBy(() -> signed.requireUnanswered(STATE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("I har allerede svaret");
        assertThatThrownBy(() -> signed.requireUnsigned(STATE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("I har allerede underskrevet");
        assertThatThrownBy(() -> signed.requireUnsigned(MUNICIPAL))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Tilbuddet skal være tiltrådt");
    }

    private static Round round(Map<EffortKind, PartyAnswer> answers, String... signed) {
        return new Round(
                answers,
                Stream.of(signed)
                        .map(role -> new Signature(role, "u", OffsetDateTime.MIN))
                        .toList());
    }
}
