package dk.raadslag.intervention.dialogue;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.Stage;
import dk.raadslag.danish.Danish;
import dk.raadslag.intervention.InterventionCase;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A dialogue with the responsible parties (§ 11, stk. 1): the invitation, the parties invited and their answers.
 *
 * @param councilOpinionId the involvement of the council in the reaction (§ 11, stk. 3)
 */
@Table(schema = "raadslag", name = "dialogue_invitation")
record Dialogue(
        @Id UUID id,
        CaseNumber caseNumber,
        RegionCode regionCode,
        UUID councilOpinionId,
        Stage councilStage,
        @Embedded.Empty Invitation.Checked invitation,
        UUID documentId,
        String invitedBy,
        String invitedByGroup,
        OffsetDateTime invitedAt,
        @MappedCollection(idColumn = "invitation_id") Set<Party> parties,
        @MappedCollection(idColumn = "invitation_id") Set<DialogueAnswer> answers)
        implements AppendOnly {

    /** An invited party, for example {@code jc-municipal-0851}. */
    @Table(schema = "raadslag", name = "dialogue_party")
    record Party(RegionCode regionCode, String partyGroup) {}

    /** Invites the parties of an open case, after the council was involved in the reaction. */
    static Dialogue of(
            InterventionCase of,
            UUID councilOpinionId,
            Invitation.Checked invitation,
            UUID documentId,
            Collection<String> parties,
            Actor office,
            OffsetDateTime now) {
        return new Dialogue(
                UUID.randomUUID(),
                of.caseNumber(),
                of.regionCode(),
                councilOpinionId,
                Stage.REACTION,
                invitation,
                documentId,
                office.userId(),
                office.groupId(),
                now,
                parties.stream().map(party -> new Party(of.regionCode(), party)).collect(Collectors.toSet()),
                Set.of());
    }

    /** A party's own answer. */
    Dialogue answer(DialogueAnswer.Choice choice, @Nullable String reason, Actor party, OffsetDateTime now) {
        Require.that(
                silent().contains(party.groupId()),
                "I har allerede svaret på indkaldelsen, eller den er ikke sendt til jer.");
        String why = Require.optionalText("Begrundelse", reason);
        return with(Stream.of(DialogueAnswer.own(this, choice, why, party, now)));
    }

    /** The director's reading of a missing answer, for a reason: a deadline alone means nothing (§ 11, stk. 2). */
    Dialogue assess(Silence silence, String reason, Actor director, OffsetDateTime now) {
        return silence == Silence.DEEMED_REFUSED
                ? with(silent().stream().map(party -> DialogueAnswer.deemedRefused(this, party, reason, director, now)))
                : this;
    }

    /** The meanings of a missing answer. */
    enum Silence {
        NEW_INVITATION("De ansvarlige indkaldes på ny."),
        DEEMED_REFUSED("Det manglende svar anses for et afslag.");

        private final String danish;

        Silence(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /** The invited parties that have not answered. */
    List<String> silent() {
        Set<String> answered = answers.stream().map(DialogueAnswer::partyGroup).collect(Collectors.toSet());
        return parties.stream()
                .map(Party::partyGroup)
                .filter(party -> !answered.contains(party))
                .sorted()
                .toList();
    }

    /** The answers that the other state of the same dialogue does not hold. */
    List<DialogueAnswer> answersSince(Dialogue before) {
        return answers.stream()
                .filter(answer -> !before.answers.contains(answer))
                .toList();
    }

    /** The first party that has accepted, or a refusal where none has. */
    String requireAccepting() {
        return accepting()
                .findFirst()
                .orElseThrow(() -> new Refusal("Ingen af de ansvarlige har taget imod indkaldelsen (§ 11, stk. 1)."));
    }

    /** The meeting was held with somebody who had been invited; it may have been moved to another day than that of the invitation. */
    String held(LocalDate day, LocalDate today) {
        LocalDate invited = invitedAt.atZoneSameInstant(Danish.ZONE).toLocalDate();
        Require.notBefore(
                day, invited, today, "»Mødet blev holdt« må ikke ligge før den %s, da de ansvarlige blev indkaldt.");
        String held = "Dialogmødet er holdt den %s.".formatted(Danish.date(day));
        return day.equals(invitation.day())
                ? held
                : "%s Det var indkaldt til den %s.".formatted(held, Danish.date(invitation.day()));
    }

    boolean isAccepted() {
        return accepting().findAny().isPresent();
    }

    private Stream<String> accepting() {
        return answers.stream()
                .filter(answer -> answer.answer() == DialogueAnswer.Choice.ACCEPT)
                .map(DialogueAnswer::partyGroup)
                .sorted();
    }

    private Dialogue with(Stream<DialogueAnswer> more) {
        Set<DialogueAnswer> all = Stream.concat(answers.stream(), more).collect(Collectors.toUnmodifiableSet());
        return new Dialogue(
                id,
                caseNumber,
                regionCode,
                councilOpinionId,
                councilStage,
                invitation,
                documentId,
                invitedBy,
                invitedByGroup,
                invitedAt,
                parties,
                all);
    }
}
