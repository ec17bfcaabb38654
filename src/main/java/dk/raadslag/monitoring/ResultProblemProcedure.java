package dk.raadslag.monitoring;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.Role;
import dk.raadslag.intervention.Finding;
import dk.raadslag.intervention.MeasuredFindings;
import dk.raadslag.intervention.MeasuredProblem;
import dk.raadslag.intervention.Sources;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A result problem that the monitoring points at: documented by the office, decided by the director alone (§ 8, stk. 2, and § 11, stk. 1). */
@Component
@PartOfAnAct
class ResultProblemProcedure {

    private static final String OTHER_REGION =
            "Kun regionskontoret i jobcenterets egen region kan dokumentere et resultatproblem (§ 8, stk. 2).";
    private static final String OTHER_DIRECTOR =
            "Kun regionsdirektøren i jobcenterets egen region kan konstatere et resultatproblem (§ 11, stk. 1).";

    private final MonitoringRuns runs;
    private final Assessments assessments;
    private final MeasuredFindings findings;
    private final Authorities authorities;
    private final CaseRecord record;

    ResultProblemProcedure(
            MonitoringRuns runs,
            Assessments assessments,
            MeasuredFindings findings,
            Authorities authorities,
            CaseRecord record) {
        this.runs = runs;
        this.assessments = assessments;
        this.findings = findings;
        this.authorities = authorities;
        this.record = record;
    }

    /** The director's decision. */
    enum Decision {
        CONFIRMED,
        REJECTED
    }

    /** The jobcentre that the assessment is about. */
    Jobcentre jobcentre(UUID assessment) {
        return authorities.jobcentre(assessments.assessment(assessment).jobcentreId());
    }

    /** The office documents the problem, with its figures and in its own words. */
    void document(UUID id, @Nullable String typed, Sources sources, Actor office) {
        Assessment assessment = assessments.assessment(id);
        MonitoringRun run = runs.run(assessments.runOf(id));
        office.mustBe(Role.OFFICE.in(run.regionCode()), OTHER_REGION);
        Require.that(!assessments.isDocumented(id), "Resultatproblemet er allerede dokumenteret.");
        MeasuredProblem problem = assessment.problem(
                run.quarter(), runs.isMadeUp(run.number()), Require.text("Dokumentation", typed), sources);
        List<Finding> documented = findings.document(problem, office);
        documented.forEach(finding -> assessments.addFinding(id, finding.id()));
        List<CaseNumber> addedTo = assessments.addedTo(id);
        documented.forEach(finding -> {
            String waits = addedTo.contains(finding.caseNumber())
                    ? "De nye tal fra overvågningen i sag %s er lagt til problemet, som venter på regionsdirektøren."
                    : "Regionsdirektøren tager stilling til problemet i sag %s.";
            record.add(
                    finding.caseNumber(),
                    Actor.SYSTEM,
                    "documentResultProblem",
                    "§ 8, stk. 2",
                    waits.formatted(run.number()));
        });
        String text = "Resultatproblemet i %s er dokumenteret i %s.%s"
                .formatted(
                        authorities.jobcentre(assessment.jobcentreId()).name(),
                        cases(documented),
                        addedTo.isEmpty()
                                ? ""
                                : " Et problem venter allerede på regionsdirektøren, og tallene er lagt til det: %s."
                                        .formatted(addedTo(id)));
        record.add(run.number(), office, "documentResultProblem", "§ 8, stk. 2", text);
    }

    /** Whether the director has something to decide about the jobcentre that does not wait already. */
    boolean isToDecide(UUID id) {
        return !assessments.findings(id).isEmpty();
    }

    /** The cases whose problem waited already, to which the figures were added: {@code sag INT-NJ-2010-0001}; empty where there are none. */
    String addedTo(UUID id) {
        return assessments.addedTo(id).stream().map(number -> "sag " + number).collect(Collectors.joining(" og "));
    }

    /** The director confirms or rejects all that was documented about the jobcentre. */
    void decide(UUID id, Decision decision, @Nullable String reason, Actor director) {
        MonitoringRun run = runs.run(assessments.runOf(id));
        director.mustBe(Role.DIRECTOR.in(run.regionCode()), OTHER_DIRECTOR);
        List<UUID> documented = assessments.findings(id);
        Require.that(!documented.isEmpty(), "Resultatproblemet er ikke dokumenteret (§ 8, stk. 2).");
        boolean confirmed = decision == Decision.CONFIRMED;
        String because = confirmed ? null : Require.text("Begrundelse", reason);
        String version = runs.lastRound(run.number()).thresholdVersion();
        documented.forEach(finding -> findings.decide(finding, confirmed, because, version, director));
        String name = jobcentre(id).name();
        String text = confirmed
                ? "Regionsdirektøren har konstateret et alvorligt resultatproblem i %s.".formatted(name)
                : "Regionsdirektøren har ikke konstateret et resultatproblem i %s. Begrundelse: %s"
                        .formatted(name, because);
        record.add(run.number(), director, "confirmResultProblem", "§ 11, stk. 1, jf. § 8, stk. 2", text, decision);
    }

    /** What the director has confirmed about the jobcentre; a refusal where something is not confirmed. */
    List<Finding> confirmed(UUID id) {
        List<UUID> documented = assessments.findings(id);
        Require.that(!documented.isEmpty(), "Resultatproblemet er ikke dokumenteret (§ 8, stk. 2).");
        return documented.stream().map(findings::requireConfirmed).toList();
    }

    /** Notes in the run what became of the confirmed problem. */
    void raised(UUID id, List<Finding> taken) {
        CaseNumber run = assessments.runOf(id);
        String text = "Det konstaterede resultatproblem i %s behandles i %s."
                .formatted(jobcentre(id).name(), cases(taken));
        record.add(run, Actor.SYSTEM, "raiseResultProblem", "§ 11, stk. 1", text);
    }

    private static String cases(List<Finding> some) {
        return some.stream()
                .map(finding -> "sag " + finding.caseNumber())
                .distinct()
                .collect(Collectors.joining(" og "));
    }
}
