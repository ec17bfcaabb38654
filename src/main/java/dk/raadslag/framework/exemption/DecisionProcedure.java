package dk.raadslag.framework.exemption;

import static dk.raadslag.framework.exemption.ExemptionProcess.PARAGRAPH;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.framework.Exemptions;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of an application from the regional office to the director's decision (§ 9, stk. 4). */
@Component
@PartOfAnAct
class DecisionProcedure {

    private static final String ASSESS = "assessEffortAndResults";

    private final Applications applications;
    private final EffortAssessments assessments;
    private final ExemptionDecisions decisions;
    private final Exemptions exemptions;
    private final Involvements involvements;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    DecisionProcedure(
            Applications applications,
            EffortAssessments assessments,
            ExemptionDecisions decisions,
            Exemptions exemptions,
            Involvements involvements,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.applications = applications;
        this.assessments = assessments;
        this.decisions = decisions;
        this.exemptions = exemptions;
        this.involvements = involvements;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** What the office does with an application. */
    enum Step {
        COMPLETE,
        INCOMPLETE
    }

    /** Records the assessment. */
    void assess(CaseNumber number, Findings findings, Actor office) {
        Assessment assessment = assessments.save(Assessment.of(number, findings, office, OffsetDateTime.now(clock)));
        record.add(number, office, ASSESS, PARAGRAPH, assessment.danish(), Step.COMPLETE);
    }

    /**
     * Records that the application goes back to the applicant.
     *
     * @return the checked text on what is missing
     */
    String sendBack(CaseNumber number, @Nullable String typed, Actor office) {
        String missing = Require.text("Det mangler", typed);
        String text = "Ansøgningen kan ikke vurderes endnu. Det mangler: " + missing;
        record.add(number, office, ASSESS, PARAGRAPH, text, Step.INCOMPLETE);
        return missing;
    }

    /** Records the director's decision on the latest assessment and what the council has said after it. */
    void decide(CaseNumber number, Ruling ruling, Actor director) {
        matters.lock(number);
        Require.that(exemptions.isPending(number), "Ansøgningen er allerede afgjort eller trukket tilbage.");
        Assessment assessment = assessments.latest(number);
        Involvement council = involvements.require(number, Stage.EXEMPTION, assessments.sequence(assessment.id()));
        ExemptionDecision decision = decisions.save(ExemptionDecision.of(
                applications.application(number), assessment, council, ruling, director, OffsetDateTime.now(clock)));
        record.add(number, director, "decideExemption", PARAGRAPH, decision.danish(council), decision.decision());
    }
}
