package dk.raadslag.framework.exemption;

import static dk.raadslag.framework.exemption.ExemptionProcess.PARAGRAPH;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.document.Signers;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of the director's decisions about exemptions (§ 9, stk. 4). */
@Component
@PartOfAnAct
class ExemptionPapers {

    private final Applications applications;
    private final Assessments assessments;
    private final ExemptionDecisions decisions;
    private final Reassessments reassessments;
    private final Revocations revocations;
    private final Frameworks frameworks;
    private final Involvements involvements;
    private final Authorities authorities;
    private final Documents documents;
    private final Signers signers;
    private final CaseRecord record;

    ExemptionPapers(
            Applications applications,
            Assessments assessments,
            ExemptionDecisions decisions,
            Reassessments reassessments,
            Revocations revocations,
            Frameworks frameworks,
            Involvements involvements,
            Authorities authorities,
            Documents documents,
            Signers signers,
            CaseRecord record) {
        this.applications = applications;
        this.assessments = assessments;
        this.decisions = decisions;
        this.reassessments = reassessments;
        this.revocations = revocations;
        this.frameworks = frameworks;
        this.involvements = involvements;
        this.authorities = authorities;
        this.documents = documents;
        this.signers = signers;
        this.record = record;
    }

    /** Files the decision about the application. */
    UUID decision(CaseNumber number) {
        ExemptionDecision decision = decisions.findByNumber(number).orElseThrow();
        Assessment assessment = assessments.latest(number);
        Application application = applications.application(number);
        Map<String, @Nullable Object> content = about(application, "decideExemption");
        content.put("granted", decision.isGranted());
        content.put("period", decision.period());
        content.put("reason", decision.reason());
        content.put("againstCouncilReason", decision.againstCouncilReason());
        content.put("conditions", decision.conditions());
        content.put("effort", assessment.effortText());
        content.put("results", assessment.resultsText());
        content.put("wished", Danish.date(application.wishedFrom()) + " til " + Danish.date(application.wishedTo()));
        return file(number, "exemption-decision", "Afgørelse om fritagelse", "fileExemptionDecision", content);
    }

    /** Files the decision about the latest reassessment. */
    UUID reassessment(CaseNumber number) {
        Reassessment reassessment = reassessments.latest(number);
        Revocation decision =
                revocations.findByReassessmentId(reassessment.id()).orElseThrow();
        Map<String, @Nullable Object> content = about(applications.application(number), "decideReassessment");
        content.put("period", decisions.findByNumber(number).orElseThrow().period());
        content.put("revokedFrom", decision.revokedFrom() == null ? null : Danish.date(decision.revokedFrom()));
        content.put("reason", decision.reason());
        content.put("againstCouncilReason", decision.againstCouncilReason());
        content.put("effort", reassessment.effortText());
        content.put("results", reassessment.resultsText());
        return file(
                number,
                "exemption-reassessment",
                "Afgørelse om revurdering af fritagelse",
                "fileReassessment",
                content);
    }

    private Map<String, @Nullable Object> about(Application application, String act) {
        Frameworks.Registered framework = frameworks.registered(application.frameworkId());
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("recipient", authorities.roleName(application.appliedByGroup()));
        content.put("framework", framework.title());
        content.put("targetGroup", framework.targetGroup());
        content.put(
                "position",
                involvements
                        .latest(application.number(), Stage.EXEMPTION)
                        .orElseThrow()
                        .position()
                        .danish());
        content.put("signers", List.of(signers.ofAct(application.number(), act)));
        return content;
    }

    private UUID file(
            CaseNumber number, String template, String title, String act, Map<String, @Nullable Object> content) {
        StoredDocument paper = documents.file(number, template, title, content);
        String text = "Dokumentet »%s« er lagt på sagen.".formatted(paper.title());
        record.add(number, Actor.SYSTEM, act, PARAGRAPH, text, paper.id());
        return paper.id();
    }
}
