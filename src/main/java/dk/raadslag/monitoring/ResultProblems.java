package dk.raadslag.monitoring;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a run points at, for models that go through it and for fields of forms. */
@Component("resultProblems")
public class ResultProblems {

    private static final int LONGEST = 4_000;

    private final MonitoringRuns runs;
    private final Assessments assessments;
    private final Authorities authorities;

    ResultProblems(MonitoringRuns runs, Assessments assessments, Authorities authorities) {
        this.runs = runs;
        this.assessments = assessments;
        this.authorities = authorities;
    }

    /** The ids of the assessments of the run that point at a serious problem, one by one. */
    public List<String> each(String caseNumber) {
        return assessments.latest(CaseNumber.of(caseNumber)).stream()
                .filter(Assessment::isSerious)
                .map(assessment -> assessment.id().toString())
                .toList();
    }

    /** The figures of an assessment that point at a serious problem, each on its line. */
    public String figures(String assessmentId) {
        UUID id = UUID.fromString(assessmentId);
        String label = runs.isMadeUp(assessments.runOf(id)) ? "Opdigtede tal:\n" : "";
        return cut(label + assessments.assessment(id).inWords());
    }

    /** What the office has documented because of an assessment. */
    public String evidence(String assessmentId) {
        return cut(String.join("\n\n", assessments.evidence(UUID.fromString(assessmentId))));
    }

    /** The cases of the problem that the office has documented because of an assessment, and that the director decides about. */
    public List<CaseNumber> cases(String assessmentId) {
        return assessments.begunWith(UUID.fromString(assessmentId));
    }

    /** The figures that the run is missing, a line for each jobcentre. */
    public String missing(String caseNumber) {
        return cut(assessments.latest(CaseNumber.of(caseNumber)).stream()
                .filter(assessment -> assessment.gaps() > 0)
                .map(this::missing)
                .collect(Collectors.joining("\n")));
    }

    private String missing(Assessment assessment) {
        return authorities.jobcentre(assessment.jobcentreId()).name() + ": "
                + assessment.figures().stream()
                        .filter(AssessedFigure::isGap)
                        .map(AssessedFigure::name)
                        .collect(Collectors.joining("; "));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
