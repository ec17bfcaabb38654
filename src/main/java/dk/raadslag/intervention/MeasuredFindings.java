package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The findings that rest on the monitoring of results (§ 8, stk. 2): documented by the office, confirmed or rejected by the director. */
@Component
@PartOfAnAct
public class MeasuredFindings {

    private final DocumentationProcedure documentations;
    private final FindingProcedure decisions;
    private final CaseProcedure procedure;
    private final Findings findings;
    private final FailingAreas failingAreas;

    MeasuredFindings(
            DocumentationProcedure documentations,
            FindingProcedure decisions,
            CaseProcedure procedure,
            Findings findings,
            FailingAreas failingAreas) {
        this.documentations = documentations;
        this.decisions = decisions;
        this.procedure = procedure;
        this.findings = findings;
        this.failingAreas = failingAreas;
    }

    /**
     * Documents the problem: as new facts in each open case about some of its areas and in each whose documented problem in them still waits for the director, and
     * for the other areas as a case of its own.
     */
    public List<Finding> document(MeasuredProblem problem, Actor office) {
        Map<Optional<CaseNumber>, List<String>> byCase = problem.parts().stream()
                .map(MeasuredProblem.Part::effortArea)
                .collect(Collectors.groupingBy(area -> caseAbout(problem.jobcentreId(), area)));
        List<Finding> documented = new ArrayList<>();
        byCase.forEach((open, areas) -> documented.add(open.map(
                        number -> documentations.documentMore(number, problem.about(areas), office))
                .orElseGet(() -> documentations.document(problem.jobcentreId(), problem.about(areas), office))));
        return documented;
    }

    private Optional<CaseNumber> caseAbout(String jobcentreId, String area) {
        return failingAreas.openCase(jobcentreId, area).or(() -> failingAreas.waitingCase(jobcentreId, area));
    }

    /**
     * Decides about a documented finding. A case of its own goes on only by its process; where the problem is not confirmed, it ends.
     *
     * @param thresholdVersion the version of the decision table that assessed it
     */
    public void decide(
            UUID id, boolean confirmed, @Nullable String reason, @Nullable String thresholdVersion, Actor director) {
        Finding finding = findings.locked(id);
        if (finding.supplement()) {
            decisions.decideNewFacts(id, confirmed, reason, thresholdVersion, director);
        } else if (confirmed) {
            decisions.confirm(id, thresholdVersion, director);
        } else {
            decisions.decide(
                    finding.caseNumber(), FindingProcedure.Decision.REJECTED, reason, thresholdVersion, director);
            procedure.close(finding.caseNumber(), Outcome.FINDING_REJECTED);
        }
    }

    /** What was added to the documented problem of the case since it waits for the director, the latest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<String> addedWhileWaiting(CaseNumber number) {
        return findings.evidenceAddedWhileWaiting(number);
    }

    /** The finding, if the director has confirmed it; otherwise a refusal. */
    public Finding requireConfirmed(UUID id) {
        return decisions.requireConfirmed(id);
    }
}
