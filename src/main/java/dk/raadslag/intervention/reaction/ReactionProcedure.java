package dk.raadslag.intervention.reaction;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.intervention.Cases;
import dk.raadslag.intervention.Findings;
import dk.raadslag.intervention.InterventionCase;
import dk.raadslag.intervention.dialogue.DialogueMeetings;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The director's reactions to a problem, after the council was involved (§ 11, stk. 1 and 3). */
@Component
@PartOfAnAct
class ReactionProcedure {

    private final Cases cases;
    private final Findings findings;
    private final DialogueMeetings meetings;
    private final NeedAssessments assessments;
    private final NextSteps steps;
    private final Involvements involvements;
    private final CaseRecord record;
    private final Clock clock;

    ReactionProcedure(
            Cases cases,
            Findings findings,
            DialogueMeetings meetings,
            NeedAssessments assessments,
            NextSteps steps,
            Involvements involvements,
            CaseRecord record,
            Clock clock) {
        this.cases = cases;
        this.findings = findings;
        this.meetings = meetings;
        this.assessments = assessments;
        this.steps = steps;
        this.involvements = involvements;
        this.record = record;
        this.clock = clock;
    }

    /** Records the need for an agreement; a disproved problem ends the finding. */
    void assessNeed(CaseNumber number, NeedAssessment.Need need, @Nullable String reason, Actor director) {
        cases.lockOpen(number);
        UUID opinion = opinionOn(number);
        String why = Require.text("Begrundelse", reason);
        NeedAssessment assessment = assessments.save(
                NeedAssessment.of(meetings.latest(number), opinion, need, why, director, OffsetDateTime.now(clock)));
        if (need == NeedAssessment.Need.DISPROVED) {
            findings.save(findings.lockedOf(number).disprove());
        }
        record.add(number, director, "assessNeedForAgreement", "§ 11, stk. 1 og 3", assessment.danish(), need);
    }

    /** Records the next step where the problem remains. */
    void chooseNextStep(CaseNumber number, NextStep.Choice choice, @Nullable String reason, Actor director) {
        InterventionCase of = cases.lockOpen(number);
        NextStep step = take(of, opinionOn(choice.councilOn(of)), choice, reason, director);
        record.add(number, director, "chooseNextStep", step.paragraph(), step.danish());
    }

    /** Records, after the council was heard about it, whether the development is followed closely (§ 11, stk. 1 and 3). */
    void decideCloseMonitoring(CaseNumber number, boolean follow, @Nullable String reason, Actor director) {
        InterventionCase of = cases.lockOpen(number);
        Long remained = steps.problemRemainedSince(number);
        UUID opinion = involvements.require(number, Stage.REACTION, remained).opinionId();
        String text = follow
                ? take(of, opinion, NextStep.Choice.CLOSE_MONITORING, reason, director)
                        .danish()
                : "Udviklingen følges ikke tæt uden en aftale. Begrundelse: " + Require.text("Begrundelse", reason);
        record.add(number, director, "decideCloseMonitoring", "§ 11, stk. 1 og 3", text);
    }

    private NextStep take(
            InterventionCase of, UUID opinion, NextStep.Choice choice, @Nullable String reason, Actor director) {
        String why = Require.text("Begrundelse", reason);
        return steps.save(NextStep.of(of, opinion, choice, why, director, OffsetDateTime.now(clock)));
    }

    private UUID opinionOn(CaseNumber number) {
        return involvements.require(number, Stage.REACTION, null).opinionId();
    }
}
