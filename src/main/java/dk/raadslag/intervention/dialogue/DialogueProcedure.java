package dk.raadslag.intervention.dialogue;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.danish.Danish;
import dk.raadslag.intervention.Cases;
import dk.raadslag.intervention.InterventionCase;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialogue that the region must enter with the responsible parties (§ 11, stk. 1). */
@Component
@PartOfAnAct
public class DialogueProcedure {

    private static final String PARAGRAPH = "§ 11, stk. 1";

    private final Cases cases;
    private final Dialogues dialogues;
    private final DialogueAnswers answers;
    private final DialogueMeetings meetings;
    private final Involvements involvements;
    private final DialoguePapers papers;
    private final CaseRecord record;
    private final Clock clock;

    DialogueProcedure(
            Cases cases,
            Dialogues dialogues,
            DialogueAnswers answers,
            DialogueMeetings meetings,
            Involvements involvements,
            DialoguePapers papers,
            CaseRecord record,
            Clock clock) {
        this.cases = cases;
        this.dialogues = dialogues;
        this.answers = answers;
        this.meetings = meetings;
        this.involvements = involvements;
        this.papers = papers;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Invites the parties, after the council was involved in the reaction.
     *
     * @return the invitation's document
     */
    public UUID invite(CaseNumber number, List<String> parties, Invitation typed, Actor office) {
        InterventionCase of = cases.lockOpen(number);
        UUID opinion = involvements.require(number, Stage.REACTION, null).opinionId();
        Invitation.Checked invitation = typed.checked(LocalDate.now(clock));
        UUID paper = papers.invitation(number, invitation);
        dialogues.save(Dialogue.of(of, opinion, invitation, paper, parties, office, now()));
        String text = "De ansvarlige er indkaldt til dialog den %s. Klokkeslæt og sted: %s. Dagsorden: %s"
                .formatted(Danish.date(invitation.day()), invitation.place(), invitation.agenda());
        record.add(number, office, "inviteToDialogue", "§ 11, stk. 1 og 3", text, paper);
        return paper;
    }

    /**
     * Records a party's own answer.
     *
     * @return whether any party has accepted so far
     */
    boolean answer(CaseNumber number, DialogueAnswer.Choice choice, @Nullable String reason, Actor party) {
        cases.lockOpen(number);
        Dialogue dialogue = dialogues.latest(number);
        Dialogue answered = dialogue.answer(choice, reason, party, now());
        store(answered, dialogue)
                .forEach(answer -> record.add(number, party, "respondToDialogue", PARAGRAPH, answer.danish()));
        return answered.isAccepted();
    }

    /**
     * Records the meaning of a missing answer.
     *
     * @return whether another party has accepted
     */
    boolean assess(CaseNumber number, Dialogue.Silence silence, @Nullable String reason, Actor director) {
        cases.lockOpen(number);
        Dialogue dialogue = dialogues.latest(number);
        String why = Require.text("Begrundelse", reason);
        store(dialogue.assess(silence, why, director, now()), dialogue);
        record.add(
                number, director, "assessNoResponse", "§ 11, stk. 1 og 2", silence.danish() + " Begrundelse: " + why);
        return dialogue.isAccepted();
    }

    /** Records a meeting that was held with at least one party, and returns the id of its minutes. */
    UUID hold(CaseNumber number, Meeting typed, Actor office) {
        cases.lockOpen(number);
        LocalDate today = LocalDate.now(clock);
        Meeting.Minutes minutes = typed.checked(today);
        Dialogue dialogue = dialogues.latest(number);
        dialogue.requireAccepting();
        String held = dialogue.held(minutes.day(), today);
        UUID paper = papers.minutes(number, minutes);
        meetings.save(DialogueMeeting.of(dialogue, minutes.day(), paper, office, now()));
        String text = "%s Årsager til resultatproblemet: %s Initiativer, der er taget: %s"
                .formatted(held, Danish.sentence(minutes.causes()), minutes.initiatives());
        record.add(number, office, "holdDialogue", PARAGRAPH, text, paper);
        return paper;
    }

    private List<DialogueAnswer> store(Dialogue now, Dialogue before) {
        List<DialogueAnswer> added = now.answersSince(before);
        added.forEach(answers::save);
        return added;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
