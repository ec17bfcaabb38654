package dk.raadslag.grant.payment;

import dk.raadslag.document.Documents;
import dk.raadslag.document.Signers;
import dk.raadslag.grant.application.GrantApplication;
import dk.raadslag.grant.application.GrantApplications;
import dk.raadslag.grant.application.GrantCommitment;
import dk.raadslag.grant.application.GrantDecision;
import dk.raadslag.grant.application.GrantDecisions;
import dk.raadslag.journal.PartOfAnAct;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The papers about a grant: the written promise (Bevillingstilsagn), and the report to the council when it has ended. */
@Component
@PartOfAnAct
class GrantPapers {

    private final GrantApplications applications;
    private final GrantDecisions decisions;
    private final GrantReports reports;
    private final Documents documents;
    private final Signers signers;

    GrantPapers(
            GrantApplications applications,
            GrantDecisions decisions,
            GrantReports reports,
            Documents documents,
            Signers signers) {
        this.applications = applications;
        this.decisions = decisions;
        this.reports = reports;
        this.documents = documents;
        this.signers = signers;
    }

    /** Files the written promise. */
    UUID commitment(GrantCommitment commitment) {
        var promise = commitment.given();
        Map<String, Object> content = facts(commitment);
        content.put("signers", List.of(signers.inRole(promise.committedBy(), promise.committedByGroup())));
        return documents
                .file(commitment.number(), "grant-commitment", "Bevillingstilsagn", content)
                .id();
    }

    /** Files the report to the council on what became of its decision. */
    UUID closing(GrantCommitment closed, BigDecimal released) {
        Map<String, Object> content = facts(closed);
        content.put("paid", closed.paid());
        content.put("released", released);
        content.put(
                "reports",
                reports.paid(closed.decisionId()).stream()
                        .map(report -> Map.of(
                                "receivedOn", report.receivedOn(),
                                "amount", report.amount(),
                                "wording", report.wording()))
                        .toList());
        return documents
                .file(closed.number(), "grant-closing", "Afsluttende redegørelse til rådet", content)
                .id();
    }

    private Map<String, Object> facts(GrantCommitment commitment) {
        GrantApplication application = applications.application(commitment.number());
        GrantDecision decision = decisions.decision(commitment.decisionId());
        Map<String, Object> facts = new HashMap<>();
        facts.put("grant", commitment.type().danish());
        facts.put("year", commitment.year());
        facts.put("applicant", application.terms().applicant());
        facts.put("purpose", application.terms().purpose());
        facts.put("decision", decision.wording());
        facts.put("decidedOn", decision.sitting().meetingDate());
        facts.put("granted", commitment.granted());
        return facts;
    }
}
