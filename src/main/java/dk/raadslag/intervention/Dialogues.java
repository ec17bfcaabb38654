package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The dialogue that the region must enter with the responsible parties (§ 11, stk. 1). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Dialogues {

    private static final String PARAGRAPH = "§ 11, stk. 1";

    private final Cases cases;
    private final DialogueRows rows;
    private final Involvements involvements;
    private final CasePapers papers;
    private final CaseRecord caseRecord;
    private final Clock clock;

    Dialogues(
            Cases cases,
            DialogueRows rows,
            Involvements involvements,
            CasePapers papers,
            CaseRecord caseRecord,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.involvements = involvements;
        this.papers = papers;
        this.caseRecord = caseRecord;
        this.clock = clock;
    }

    /** What a party says to an invitation. */
    enum Answer {
        ACCEPT("vil deltage i dialogen"),
        REFUSE("afslår at deltage i dialogen");

        private final String danish;

        Answer(String danish) {
            this.danish = danish;
        }
    }

    /** What the director takes a missing answer for. */
    enum Silence {
        NEW_INVITATION("De ansvarlige indkaldes på ny."),
        DEEMED_REFUSED("Det manglende svar anses for et afslag.");

        private final String danish;

        Silence(String danish) {
            this.danish = danish;
        }
    }

    /** Invites the parties, after the council was involved in the reaction; answers the invitation's document. */
    UUID invite(String caseNumber, List<String> parties, Invitation typed, Actor actor) {
        InterventionCase of = cases.lockOpen(caseNumber);
        UUID opinion = involvements.require(caseNumber, Stage.REACTION, null).opinionId();
        Invitation invitation = typed.checked(LocalDate.now(clock));
        UUID paper = papers.invitation(caseNumber, invitation);
        rows.add(of, opinion, invitation, paper, parties, actor);
        String text = "De ansvarlige er indkaldt til dialog den " + Danish.date(invitation.day()) + ".";
        caseRecord.add(caseNumber, actor, "inviteToDialogue", PARAGRAPH, text, paper);
        return paper;
    }

    /** Records a party's own answer; answers whether any party has accepted so far. */
    boolean answer(String caseNumber, Answer answer, String reason, Actor party) {
        cases.lockOpen(caseNumber);
        UUID invitation = rows.latest(caseNumber);
        Require.that(
                rows.silent(invitation).contains(party.groupId()),
                "I har allerede svaret på indkaldelsen, eller den er ikke sendt til jer.");
        String why = Require.optionalText("Begrundelse", reason);
        rows.answer(invitation, party.groupId(), answer, why, false, party);
        String text = "Den ansvarlige %s.%s".formatted(answer.danish, why == null ? "" : " Begrundelse: " + why);
        caseRecord.add(caseNumber, party, "respondToDialogue", PARAGRAPH, text);
        return rows.anyAccepted(invitation);
    }

    /** Records what silence means; answers whether another party has accepted. */
    boolean assess(String caseNumber, Silence silence, String reason, Actor director) {
        cases.lockOpen(caseNumber);
        UUID invitation = rows.latest(caseNumber);
        String why = Require.text("Begrundelse", reason);
        if (silence == Silence.DEEMED_REFUSED) {
            rows.silent(invitation)
                    .forEach(party -> rows.answer(invitation, party, Answer.REFUSE, why, true, director));
        }
        caseRecord.add(caseNumber, director, "assessNoResponse", PARAGRAPH, silence.danish + " Begrundelse: " + why);
        return rows.anyAccepted(invitation);
    }

    /** Records a meeting that was held with at least one party. */
    void hold(String caseNumber, Meeting typed, Actor actor) {
        InterventionCase of = cases.lockOpen(caseNumber);
        Meeting meeting = typed.checked(LocalDate.now(clock));
        UUID invitation = rows.latest(caseNumber);
        Require.that(
                rows.anyAccepted(invitation), "Ingen af de ansvarlige har taget imod indkaldelsen (§ 11, stk. 1).");
        UUID paper = papers.minutes(caseNumber, meeting);
        rows.addMeeting(of, invitation, meeting, paper, actor);
        String text = "Dialogmødet er holdt den %s. Initiativer, der er taget: %s"
                .formatted(Danish.date(meeting.day()), meeting.initiatives());
        caseRecord.add(caseNumber, actor, "holdDialogue", PARAGRAPH, text, paper);
    }
}
