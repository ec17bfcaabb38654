package dk.raadslag.framework.exemption;

import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of the director's decisions about exemptions (§ 9, stk. 4). */
@Component
@PartOfAnAct
class ExemptionPapers {

    private final Applications applications;
    private final EffortAssessments assessments;
    private final ExemptionDecisions decisions;
    private final Reassessments reassessments;
    private final Revocations revocations;
    private final ExemptionPaper paper;

    ExemptionPapers(
            Applications applications,
            EffortAssessments assessments,
            ExemptionDecisions decisions,
            Reassessments reassessments,
            Revocations revocations,
            ExemptionPaper paper) {
        this.applications = applications;
        this.assessments = assessments;
        this.decisions = decisions;
        this.reassessments = reassessments;
        this.revocations = revocations;
        this.paper = paper;
    }

    /** Files the decision about the application. */
    UUID decision(CaseNumber number) {
        ExemptionDecision decision = decisions.findByNumber(number).orElseThrow();
        Assessment assessment = assessments.latest(number);
        Application application = applications.application(number);
        Map<String, @Nullable Object> content = paper.about(application, "decideExemption");
        content.put("granted", decision.isGranted());
        content.put("period", decision.period());
        content.put("reason", decision.reason());
        content.put("againstCouncilReason", decision.againstCouncilReason());
        content.put("conditions", decision.conditions());
        content.put("effort", assessment.effortText());
        content.put("results", assessment.resultsText());
        content.put("wished", Danish.date(application.wishedFrom()) + " til " + Danish.date(application.wishedTo()));
        return paper.file(number, "exemption-decision", "Afgørelse om fritagelse", "fileExemptionDecision", content);
    }

    /** Files the decision about the latest reassessment. */
    UUID reassessment(CaseNumber number) {
        Reassessment reassessment = reassessments.latest(number);
        Revocation decision =
                revocations.findByReassessmentId(reassessment.id()).orElseThrow();
        Map<String, @Nullable Object> content = paper.about(applications.application(number), "decideReassessment");
        content.put("period", decisions.findByNumber(number).orElseThrow().period());
        content.put("revokedFrom", decision.revokedFrom() == null ? null : Danish.date(decision.revokedFrom()));
        content.put("reason", decision.reason());
        content.put("againstCouncilReason", decision.againstCouncilReason());
        content.put("effort", reassessment.effortText());
        content.put("results", reassessment.resultsText());
        return paper.file(
                number,
                "exemption-reassessment",
                "Afgørelse om revurdering af fritagelse",
                "fileReassessment",
                content);
    }
}
