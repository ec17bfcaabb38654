package dk.raadslag.intervention.dialogue;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.intervention.InterventionCase;
import dk.raadslag.intervention.dialogue.Dialogue.Silence;
import dk.raadslag.intervention.dialogue.DialogueAnswer.Choice;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The steps of a dialogue, without a database. */
class DialogueStepsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2007-05-14T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2007, 5, 14);
    private static final Actor STATE = new Actor("x", "jc-state-0851");
    private static final Actor MUNICIPALITY = new Actor("y", "jc-municipal-0851");
    private static final Actor DIRECTOR = new Actor("z", "rd-NJ");

    private final Dialogue invited = Dialogue.of(
            InterventionCase.of(
                    CaseNumber.of("INT-NJ-2007-0001"),
                    new Jobcentre("JC-0851", "Jobcenter Aalborg", "0851", RegionCode.NJ, Jobcentre.Kind.JOINT),
                    NOW),
            UUID.randomUUID(),
            new Invitation(TODAY.plusDays(7), "Her", "Dette").checked(TODAY),
            UUID.randomUUID(),
            List.of(STATE.groupId(), MUNICIPALITY.groupId()),
            new Actor("w", "region-NJ"),
            NOW);

    @Test
    void anInvitationIsToADayToCome() {
        refused("skal ligge efter", () -> new Invitation(TODAY, "Her", "Dette").checked(TODAY));
        refused("Feltet »Klokkeslæt og sted«", () -> new Invitation(TODAY.plusDays(7), "", "Dette").checked(TODAY));
    }

    @Test
    void everyPartyAnswersForItself() {
        Dialogue answered = invited.answer(Choice.ACCEPT, null, STATE, NOW);

        assertThat(invited.silent()).containsExactly("jc-municipal-0851", "jc-state-0851");
        assertThat(answered.silent()).containsExactly("jc-municipal-0851");
        assertThat(answered.isAccepted()).isTrue();
        assertThat(answered.answersSince(invited))
                .extracting(DialogueAnswer::danish)
                .containsExactly("Den ansvarlige vil deltage i dialogen.");
    }

    @Test
    void aPartyAnswersOnceAndOnlyIfItWasInvited() {
        String sentence = "I har allerede svaret på indkaldelsen, eller den er ikke sendt til jer.";
        Dialogue answered = invited.answer(Choice.REFUSE, "Nej.", STATE, NOW);

        refused(sentence, () -> answered.answer(Choice.ACCEPT, null, STATE, NOW));
        refused(sentence, () -> invited.answer(Choice.ACCEPT, null, new Actor("x", "jc-state-0751"), NOW));
    }

    @Test
    void onlyTheDirectorMakesARefusalOfSilence() {
        Dialogue answered = invited.answer(Choice.ACCEPT, null, STATE, NOW);
        Dialogue assessed = answered.assess(Silence.DEEMED_REFUSED, "Intet svar.", DIRECTOR, NOW);

        assertThat(assessed.silent()).isEmpty();
        assertThat(assessed.answersSince(answered)).singleElement().satisfies(answer -> {
            assertThat(answer.partyGroup()).isEqualTo("jc-municipal-0851");
            assertThat(answer.answer()).isEqualTo(Choice.REFUSE);
            assertThat(answer.deemed()).isTrue();
            assertThat(answer.answeredByGroup()).isEqualTo("rd-NJ");
        });
        assertThat(answered.assess(Silence.NEW_INVITATION, "Intet svar.", DIRECTOR, NOW))
                .isSameAs(answered);
    }

    @Test
    void aMeetingNeedsAPartyThatHasAccepted() {
        Dialogue answered = invited.answer(Choice.ACCEPT, null, MUNICIPALITY, NOW);

        assertThat(DialogueMeeting.of(answered, TODAY, UUID.randomUUID(), DIRECTOR, NOW)
                        .acceptingParty())
                .isEqualTo("jc-municipal-0851");
        refused(
                "Ingen af de ansvarlige har taget imod indkaldelsen (§ 11, stk. 1).",
                () -> DialogueMeeting.of(invited, TODAY, UUID.randomUUID(), DIRECTOR, NOW));
    }
}
